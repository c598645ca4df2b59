import { DemoAccounts } from "#app/demo-accounts.tsx";
import { homePath } from "#app/require-session.tsx";
import { useSignIn } from "#app/use-sign-in.ts";
import { useWhoAmI } from "#data/session.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Navigate } from "react-router";

/** Members and staff sign in here; residents are told that they need not. */
export function SignInScreen() {
  const form = useSignIn();
  const { session, isExpired } = useWhoAmI();
  if (session && !isExpired) return <Navigate to={form.next ?? homePath(session)} replace />;

  return (
    <Page title="登录" caption={session?.tenant.name ?? "掌上履职"}>
      {isExpired && (
        <Notice tone="amber">
          <p>登录已过期，请重新登录。写好的内容都保存在本机，登录后自动送出；换别人登录看不到，也不会送出。</p>
        </Notice>
      )}
      <Card>
        <form
          className="ui-stack ui-stack--wide"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit();
          }}
        >
          {form.failure && (
            <Notice tone="red" alert>
              <p>{form.failure}</p>
            </Notice>
          )}
          <Input
            label="手机号"
            type="tel"
            name="username"
            autoComplete="username"
            inputMode="tel"
            value={form.phone}
            onChange={form.setPhone}
            error={form.phoneError}
          />
          <Input
            label="密码"
            type="password"
            name="password"
            autoComplete="current-password"
            value={form.password}
            onChange={form.setPassword}
            error={form.passwordError}
          />
          <Button kind="primary" type="submit" wide busy={form.isBusy}>
            {form.isBusy ? "正在登录" : "登录"}
          </Button>
        </form>
        <p className="ui-meta">账号由政协办公室开通。忘记密码请联系办公室重置。</p>
      </Card>
      <Card title="居民反映情况，不用登录">
        <p>请用手机相机或微信扫一扫联系点海报上的二维码，写下您要反映的事，就能提交并拿到查询码。</p>
      </Card>
      <DemoAccounts onChoose={form.signInAs} isBusy={form.isBusy} />
    </Page>
  );
}
