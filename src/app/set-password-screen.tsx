import { setPassword } from "#data/session.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { type FormEvent, useState } from "react";

/** Where a person sets the first password, or a new one, with the code that an administrator gave. */
export function SetPasswordScreen() {
  const [form, setForm] = useState({ phone: "", code: "", password: "" });
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const phone = form.phone.normalize("NFKC").replace(/[\s-]/g, "");
  const faults = {
    phone: /^1\d{10}$/.test(phone) ? undefined : "请填写 11 位手机号。",
    code: form.code.trim().length >= 10 ? undefined : "请填写管理员给您的启用码。",
    password: form.password.length >= 10 ? undefined : "密码至少 10 个字符。",
  };
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
    error: isTried ? faults[name] : undefined,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    setBusy(true);
    const answer = await setPassword({ phone, code: form.code.trim(), password: form.password });
    setBusy(false);
    setDone(answer.ok);
    setFailure(answer.ok ? undefined : (answer.refusal.errors?.[0]?.detail ?? answer.refusal.detail));
  };

  if (isDone) {
    return (
      <Page title="密码已设好" caption="掌上履职">
        <Notice tone="green">
          <p>启用码已经用掉，请用新密码登录。</p>
        </Notice>
        <LinkButton kind="primary" wide to="/sign-in" replace>
          去登录
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page title="设置密码" caption="掌上履职" back={{ to: "/sign-in", label: "登录" }}>
      <Card>
        <form className="ui-stack ui-stack--wide" noValidate onSubmit={(event) => void submit(event)}>
          {failure && (
            <Notice tone="red" alert>
              <p>{failure}</p>
            </Notice>
          )}
          <Input label="手机号" type="tel" inputMode="tel" autoComplete="username" {...field("phone")} />
          <Input
            label="启用码"
            hint="16 位，管理员告诉您的"
            autoComplete="one-time-code"
            autoCapitalize="characters"
            {...field("code")}
          />
          <Input
            label="新密码"
            type="password"
            autoComplete="new-password"
            hint="至少 10 个字符。一句好记的话比花样多的短密码更安全。"
            {...field("password")}
          />
          <Button kind="primary" type="submit" wide busy={isBusy}>
            设置密码
          </Button>
        </form>
      </Card>
    </Page>
  );
}
