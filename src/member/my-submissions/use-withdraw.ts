import { giveUp, takeBack } from "#data/give-up.ts";
import { withdrawSubmission, type Withdrawal } from "#data/withdraw-submission.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** The behaviour of taking a submission back: asked once, and for some seconds it can be taken back itself. */
export const useWithdraw = (id: string) => {
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const confirm = async () => {
    setAsking(false);
    setFailure(undefined);
    try {
      const withdrawal = await withdrawSubmission(id);
      showToast("撤回已存本机", { label: "不撤回了", onPress: () => void undo(withdrawal) });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
    }
  };
  return { isAsking, failure, ask: () => setAsking(true), cancel: () => setAsking(false), confirm };
};

const undo = async (withdrawal: Withdrawal): Promise<void> => {
  const isUndone =
    withdrawal.kind === "removed"
      ? await takeBack(withdrawal.all).then(() => true)
      : (await giveUp(withdrawal.opId)) !== undefined;
  if (!isUndone) showToast("撤回已经发出，不能取消。");
};
