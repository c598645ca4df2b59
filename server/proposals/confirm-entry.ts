import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { moverOn, type MemberActor } from "#server/proposals/author.ts";
import { bookProposal } from "#server/proposals/book-proposal.ts";
import { touchProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { recordProposalMove } from "#server/proposals/take-proposal-move.ts";

/**
 * The author says whether what the office entered in their name is theirs: a yes stands, and earns what handing in earns; a no shows on
 * the desk of the 提案委, and a later yes takes it back.
 */
export const confirmEntry = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  proposal: Proposal,
  isMine: boolean,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const isAsked = proposal.entered_by !== null && proposal.author_confirmed_at === null;
  if (!isAsked || proposal.state === "WITHDRAWN" || proposal.first_member_id !== actor.memberId)
    return refused({ kind: "move-not-allowed" });
  const at = house.now();
  const { tenant_id: tenantId, id: proposalId, state } = proposal;
  await touchProposal(
    tx,
    tenantId,
    proposalId,
    at,
    isMine ? { author_confirmed_at: at, entry_disputed_at: null } : { entry_disputed_at: at },
  );
  const move = isMine ? "confirmEntry" : "disputeEntry";
  const line = { proposalId, at, mover: moverOn(proposal, actor), move, from: state, to: state };
  await recordProposalMove(tx, tenantId, { ...line, note: note || null, detail: {} });
  await writeAudit(tx, tenantId, { actor: actor.accountId, action: `proposal.${move}`, object: proposalId });
  if (isMine) await bookProposal(tx, house, { kind: "PROPOSAL_SUBMIT", proposalId, by: `${actor.name} 确认` });
  return done(undefined);
};
