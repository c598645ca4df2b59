import { useActivation } from "#app/use-activation.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Input } from "#ui/input.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";

/** The one-time link of the first production start: creates the first administrator. */
export function ActivationScreen() {
  const form = useActivation();
  if (form.doneFor) {
    return (
      <Page title="启用完成" caption="掌上履职">
        <Notice tone="green">
          <p>管理员账号（{form.doneFor}）已经创建，这个链接不能再用。</p>
        </Notice>
        <LinkButton kind="primary" wide to="/sign-in" replace>
          去登录
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page title="启用系统" caption="掌上履职">
      <Card title="创建第一个管理员">
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
          <Input label="姓名" autoComplete="name" {...form.name} />
          <Input label="手机号" type="tel" inputMode="tel" autoComplete="username" {...form.phone} />
          <Input
            label="密码"
            type="password"
            autoComplete="new-password"
            hint="至少 10 个字符。一句好记的话比花样多的短密码更安全。"
            {...form.password}
          />
          <Button kind="primary" type="submit" wide busy={form.isBusy}>
            创建管理员账号
          </Button>
        </form>
      </Card>
    </Page>
  );
}
