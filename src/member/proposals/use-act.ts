import { actOnProposal, takeActBack } from "#data/proposal-acts.ts";
import type { ProposalAct } from "#contract/proposals.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";

/** Does something to a proposal: on the disk before anything is said; for some seconds it can be taken back. */
export const useAct = (proposalId: string) => {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const act = async (what: ProposalAct, done: string): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const opId = await actOnProposal(proposalId, what);
      showToast(`${done}，已存本机`, { label: "撤销", onPress: () => void takeBack(opId) });
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, failure, act };
};

/** Says so where it is too late. */
export const takeBack = async (opId: string): Promise<void> => {
  const isUndone = await takeActBack(opId).catch(() => false);
  if (!isUndone) showToast("已经送出，不能撤销。");
};
