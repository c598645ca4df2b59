import type { GivenCode } from "#office/accounts/use-accounts.ts";
import { timeOf } from "#office/accounts/time-of.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** The one-time code, this once. */
export function CodeNotice({ given, onClose }: { readonly given: GivenCode; readonly onClose: () => void }) {
  const { account, activation } = given;
  return (
    <Notice tone="green" icon="shield" title={`${account.name} 的启用码`} alert>
      <p className="accounts__code ui-code">{activation.code}</p>
      <p>
        请当面或电话告诉本人。本人打开 {location.host}/set-password，输入手机号和启用码，自己设密码。
        {timeOf(activation.expiresAt)} 前有效，只能用一次，关闭后不再显示。
      </p>
      <Button compact onPress={onClose}>
        已经告知，关闭
      </Button>
    </Notice>
  );
}
