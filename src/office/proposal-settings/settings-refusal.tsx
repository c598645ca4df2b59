import type { SettingsDesk } from "#office/proposal-settings/use-proposal-settings.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Why nothing could be read or saved; what is typed stays until somebody gives it up. */
export function SettingsRefusal({ desk }: { readonly desk: SettingsDesk }) {
  const { unread, refusal } = desk;
  if (unread) {
    return (
      <Notice tone="red" alert>
        {unread.detail}
        <Button compact onPress={() => void desk.askAgain()}>
          重新读取
        </Button>
      </Notice>
    );
  }
  if (!refusal) return null;
  return (
    <Notice tone="red" alert title="没有保存">
      {refusal.detail}
      {refusal.code === "settings-changed" && (
        <Button compact onPress={() => void desk.discard()}>
          放弃我的改动，重新读取
        </Button>
      )}
    </Notice>
  );
}
