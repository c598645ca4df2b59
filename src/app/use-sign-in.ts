import { lastPhone, signIn } from "#data/session.ts";
import { useState } from "react";
import { useSearchParams } from "react-router";

/** Only a path of our own: never another site, never the sign-in screen itself. */
const safeNext = (next: string | null): string | undefined =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : undefined;

/** The behaviour of the sign-in form. The session store leads on, once there is a session. */
export const useSignIn = () => {
  const [search] = useSearchParams();
  const [phone, setPhone] = useState(lastPhone);
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const signInAs = async (account: { readonly phone: string; readonly password: string }) => {
    setBusy(true);
    setFailure(undefined);
    const answer = await signIn(account.phone, account.password);
    setBusy(false);
    if (!answer.ok) setFailure(sentenceOf(answer.refusal));
  };

  return {
    phone,
    setPhone,
    password,
    setPassword,
    isBusy,
    failure,
    next: safeNext(search.get("next")),
    phoneError: isTried && phone.trim() === "" ? "请填写手机号。" : undefined,
    passwordError: isTried && password === "" ? "请填写密码。" : undefined,
    signInAs,
    submit: async () => {
      setTried(true);
      if (phone.trim() !== "" && password !== "") await signInAs({ phone, password });
    },
  };
};

const sentenceOf = ({
  code,
  detail,
  retryAfterSeconds,
}: {
  code: string;
  detail: string;
  retryAfterSeconds?: number;
}) => {
  if (code === "no-network") return "网络不通，无法登录。请连上网络后再试。";
  if (code === "account-locked" && retryAfterSeconds)
    return `密码多次输错，账号已临时锁定，请 ${Math.ceil(retryAfterSeconds / 60)} 分钟后再试。`;
  return detail;
};
