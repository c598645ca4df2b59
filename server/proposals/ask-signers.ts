import type { Tx } from "#server/db/database.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { changeSigner, loadSigners, writeSigner, type Signer } from "#server/proposals/signer-store.ts";

/**
 * Asks exactly these members for the text that stands, in this order. A signature to this text stays; one to another is asked for again,
 * and so is who let the time pass. Who declined this very text is not pestered. Whoever is not named any more is dropped.
 */
export const askSigners = async (tx: Tx, proposal: Proposal, memberIds: readonly string[], at: Date): Promise<void> => {
  const signers = await loadSigners(tx, proposal);
  const known = new Map(signers.map((signer) => [signer.member_id, signer]));
  for (const [index, memberId] of memberIds.entries()) {
    const signer = known.get(memberId);
    if (signer && hasAnswered(signer, proposal)) await changeSigner(tx, proposal, memberId, { position: index + 1 });
    else await writeSigner(tx, proposal, memberId, { ...invitation(proposal, signer, at), position: index + 1 });
  }
  const named = new Set(memberIds);
  for (const { member_id, state } of signers) {
    if (member_id === proposal.first_member_id) {
      const signature = { asked_text_no: proposal.text_no, signed_text_no: proposal.text_no };
      await changeSigner(tx, proposal, member_id, signature);
    } else if (!named.has(member_id) && (state === "INVITED" || state === "SIGNED")) {
      await changeSigner(tx, proposal, member_id, { state: "DROPPED", answered_at: at });
    }
  }
};

const hasAnswered = ({ state, asked_text_no, signed_text_no }: Signer, { text_no }: Proposal): boolean =>
  (state === "SIGNED" && signed_text_no === text_no) || (state === "DECLINED" && asked_text_no === text_no);

/** What was signed before is kept beside it, so that both sides see what changed. */
const invitation = ({ text_no }: Proposal, before: Signer | undefined, at: Date) => ({
  state: "INVITED" as const,
  asked_text_no: text_no,
  signed_text_no: before?.signed_text_no ?? null,
  asked_at: before?.state === "INVITED" && before.asked_text_no === text_no ? before.asked_at : at,
  answered_at: null,
  reason: null,
  entered_by: null,
});
