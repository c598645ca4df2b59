import { useState } from "react";
import { type Leave, readLeaves, settleLeave } from "#data/office/leaves.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { showToast } from "#ui/toast-store.ts";

/** The requests, and the decision on each; a refusal can be turned into an approval until the meeting is finalised. */
export const useLeaves = () => {
  const { value, refusal, askAgain, setAnswer } = useAnswer(readLeaves);
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const items = value?.items;

  const put = (changed: Leave) =>
    items && setAnswer(done({ items: items.map((leave) => (leave.id === changed.id ? changed : leave)) }));

  const decide = async (leave: Leave, decision: "approve" | "refuse", note: string): Promise<boolean> => {
    setBusy(leave.id);
    setFault("");
    const answer = await settleLeave(leave.id, decision, note.trim());
    setBusy(null);
    if (!answer.ok) {
      setFault(`${leave.member.name}：${answer.refusal.detail}`);
      if (answer.refusal.code === "move-not-allowed") await askAgain();
      return false;
    }
    put(answer.value);
    if (decision === "approve") showToast(`已同意${leave.member.name}请假`);
    else
      showToast(`未同意${leave.member.name}请假`, {
        label: "改为同意",
        onPress: () => void decide(answer.value, "approve", ""),
      });
    return true;
  };
  return { items, refusal, askAgain, busy, fault, decide };
};

export type LeavesDesk = ReturnType<typeof useLeaves>;
