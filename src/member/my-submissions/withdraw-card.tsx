import { useWithdraw } from "#member/my-submissions/use-withdraw.ts";
import type { Delivery } from "#data/delivery.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Notice } from "#ui/notice.tsx";

/** Taking back what the office has not taken up yet; and how that stands. */
export function WithdrawCard({ submission }: { readonly submission: SubmissionView }) {
  const { receipt, office, withdrawal, delivery } = submission;
  const withdraw = useWithdraw(submission.id);
  const mayWithdraw = receipt !== null && delivery.state === "DELIVERED" && office?.state === "RECEIVED";
  const words = withdrawal && wordsOf(withdrawal);
  if (!words && (!mayWithdraw || withdrawal)) return null;
  return (
    <Card title="撤回">
      {withdraw.failure && (
        <Notice tone="red" alert>
          <p>{withdraw.failure}</p>
        </Notice>
      )}
      <p role="status">{words ?? "办公室还没有受理，您可以撤回这一条。"}</p>
      {!words && (
        <Button wide icon="undo" onPress={withdraw.ask}>
          撤回这一条
        </Button>
      )}
      <Confirm
        open={withdraw.isAsking}
        title="撤回这一条反映"
        confirmLabel="撤回"
        danger
        onConfirm={() => void withdraw.confirm()}
        onCancel={withdraw.cancel}
      >
        <p>撤回后办公室不再办理，文字仍在您的「我的反映」里。办公室已经受理的，撤不回来。</p>
      </Confirm>
    </Card>
  );
}

/** How a withdrawal that was asked for stands; nothing where the progress already says it. */
const wordsOf = (withdrawal: Delivery): string | undefined => {
  switch (withdrawal.state) {
    case "DELIVERED":
      return undefined;
    case "NEEDS_ATTENTION":
      return `没有撤回：${withdrawal.reason}`;
    case "CONFIRMING":
      return "撤回正在确认（上次没有收到回执）。";
    default:
      return "撤回已存本机，待联网送出。";
  }
};
