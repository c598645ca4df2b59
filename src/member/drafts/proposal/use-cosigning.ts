import { cosigningOf } from "#member/drafts/proposal/cosigning.ts";
import type { ProposalParts } from "#member/drafts/proposal/proposal-parts.ts";
import { useChoices } from "#member/drafts/proposal/use-choices.ts";
import { wholeFields } from "#member/drafts/proposal/whole-fields.ts";
import { useMemberId, useProposal } from "#data/my-proposals.ts";
import { actOnProposal } from "#data/proposal-acts.ts";
import { bodyOfDraft } from "#data/proposal-body.ts";
import { inviteToCosign } from "#data/submit-proposal.ts";
import { missingParts, type MissingPart } from "#domain/proposal/hand-in-check.ts";
import { showToast } from "#ui/toast-store.ts";
import { useNow } from "#ui/use-now.ts";
import { useState } from "react";

const NOTHING: readonly MissingPart[] = [];

/** Asking others to sign this draft, and how that stands. */
export const useCosigning = ({ id, fields, editor }: ProposalParts) => {
  const { shown, keep } = useChoices({ fields, editor });
  const view = useProposal(id);
  const memberId = useMemberId();
  const now = useNow();
  const [missing, setMissing] = useState(NOTHING);
  const [isBusy, setBusy] = useState(false);
  const cosigning = cosigningOf(view, shown, now);

  const keepNamed = (memberIds: readonly string[]) => keep({ cosigners: memberIds.join("\n") });
  const saying = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    setBusy(true);
    try {
      await work();
      showToast(done);
    } catch (error) {
      showToast(error instanceof Error ? error.message : "没能保存到本机，请再试一次。");
    }
    setBusy(false);
  };
  const invite = async (): Promise<void> => {
    if (!(await editor.saveNow())) return void showToast("刚写的还没有存到本机，请稍后再邀请。");
    const newest = wholeFields(editor.newest());
    const lacking = missingParts(newest);
    setMissing(lacking);
    if (lacking.length > 0) return;
    await saying(() => inviteToCosign(id, bodyOfDraft(newest), cosigning.named), "邀请已存本机，联网后自动送出");
  };

  return {
    cosigning,
    memberId,
    deadline: view?.row?.state === "COSIGNING" ? view.row.cosignDeadline : null,
    /** Why the invitation did not arrive; undefined where nothing is wrong. */
    refusal:
      view?.handIn?.kind === "invite" && view.handIn.delivery.state === "NEEDS_ATTENTION"
        ? view.handIn.delivery.reason
        : undefined,
    missing,
    isBusy,
    add: (added: string) => keepNamed([...cosigning.named, added]),
    remove: (removed: string) => keepNamed(cosigning.named.filter((one) => one !== removed)),
    invite,
    end: () => saying(() => actOnProposal(id, { act: "endCosigning" }), "联名已结束，已存本机，联网后自动送出"),
  };
};
