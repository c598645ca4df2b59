import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { bookDuty } from "#server/proposals/book-duty.ts";
import { type Proposal, touchProposal } from "#server/proposals/proposal-store.ts";
import { recordProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface EntryAnswer {
  readonly isMine: boolean;
  readonly note: string;
}

/**
 * The author's word on what the office entered for them (op `proposal.act` confirmEntry): theirs, and it earns what handing in earns; or
 * not theirs, and the desk sees it. A later yes takes a no back; a yes stands. The proposal is locked, whoever answers is its first proposer.
 */
export const answerEntry = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  { isMine, note }: EntryAnswer,
): Promise<Result<undefined, Refusal>> => {
  const isOpen = proposal.entered_by !== null && proposal.author_confirmed_at === null;
  if (!isOpen || proposal.state === "WITHDRAWN" || actor.memberId !== proposal.first_member_id)
    return refused({ kind: "move-not-allowed" });
  const at = house.now();
  const answer = isMine ? { author_confirmed_at: at, entry_disputed_at: null } : { entry_disputed_at: at };
  const move = isMine ? "confirmEntry" : "disputeEntry";
  await touchProposal(tx, house.tenant.id, proposal.id, at, answer);
  await recordProposalMove(tx, house.tenant.id, {
    proposalId: proposal.id,
    at,
    mover: actor,
    move,
    from: proposal.state,
    to: proposal.state,
    note: note || null,
    detail: {},
  });
  await writeAudit(tx, house.tenant.id, { actor: actor.accountId, action: `proposal.${move}`, object: proposal.id });
  if (isMine) await bookDuty(tx, house, { kind: "PROPOSAL_SUBMIT", proposalId: proposal.id });
  return done(undefined);
};
