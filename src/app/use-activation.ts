import { activateAccount } from "#data/session.ts";
import { useState } from "react";
import { useSearchParams } from "react-router";

/** The behaviour of the activation form; `doneFor` is the masked phone once the account exists. */
export const useActivation = () => {
  const [search] = useSearchParams();
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [doneFor, setDoneFor] = useState<string>();

  const faults = {
    name: name.trim() === "" ? "请填写姓名。" : undefined,
    phone: /^1\d{10}$/.test(phone.trim()) ? undefined : "请填写 11 位手机号。",
    password: password.length < 10 ? "密码至少 10 个字符。" : undefined,
  };

  const submit = async () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    setBusy(true);
    setFailure(undefined);
    const token = search.get("token") ?? "";
    const answer = await activateAccount({ token, name: name.trim(), phone: phone.trim(), password });
    setBusy(false);
    if (answer.ok) setDoneFor(answer.value.phone);
    else setFailure(answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail);
  };

  return {
    name: { value: name, onChange: setName, error: isTried ? faults.name : undefined },
    phone: { value: phone, onChange: setPhone, error: isTried ? faults.phone : undefined },
    password: { value: password, onChange: setPassword, error: isTried ? faults.password : undefined },
    isBusy,
    failure,
    doneFor,
    submit,
  };
};
