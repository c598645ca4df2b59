import { cosigningOf } from "#member/drafts/proposal/cosigning.ts";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { wholeFields } from "#member/drafts/proposal/whole-fields.ts";
import { useProposal } from "#data/my-proposals.ts";
import { bodyOfDraft } from "#data/proposal-body.ts";
import { submitProposal } from "#data/submit-proposal.ts";
import { missingParts } from "#domain/proposal/hand-in-check.ts";
import type { ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { useNow } from "#ui/use-now.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

/** Looking a proposal over and handing it in: on this phone's disk first, whatever the network does. */
export const useHandIn = ({ id, editor }: ProposalParts) => {
  const view = useProposal(id);
  const now = useNow();
  const navigate = useNavigate();
  /** The words as they were when the sheet was opened. */
  const [shown, setShown] = useState<ProposalFields | null>(null);
  const [isEnding, setEnding] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const cosigning = shown && cosigningOf(view, shown, now);
  const missing = shown ? missingParts(shown) : [];
  const isReady = missing.length === 0 && cosigning?.toSignAgain === 0 && (cosigning.open === 0 || isEnding);

  const submit = async (): Promise<void> => {
    if (!shown || !isReady) return;
    setBusy(true);
    try {
      await submitProposal(id, bodyOfDraft(shown), isEnding);
      await navigate(`/proposals/${id}`, { replace: true });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
      setBusy(false);
    }
  };
  return {
    shown,
    missing,
    cosigning,
    isReady,
    isEnding,
    setEnding,
    failure,
    isBusy,
    isAgain: view?.row?.state === "RETURNED",
    open: async () => {
      const isSafe = await editor.saveNow();
      setFailure(isSafe ? undefined : "刚写的还没有存到本机，请稍后再提交。");
      setEnding(false);
      setShown(wholeFields(editor.newest()));
    },
    close: () => setShown(null),
    submit,
  };
};
