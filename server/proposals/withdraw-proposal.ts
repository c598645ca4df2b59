import type { Refusal } from "#contract/refusals.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { moverOn, type MemberActor } from "#server/proposals/author.ts";
import { takeBackProposal } from "#server/proposals/book-proposal.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { closeInvitations } from "#server/proposals/signer-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";

/** Its first proposer takes it back before it was reviewed, or after it was returned; what it earned is taken back with it. */
export const withdrawProposal = async (
  tx: Tx,
  house: House,
  actor: MemberActor,
  proposal: Proposal,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const moved = await takeProposalMove(tx, house, moverOn(proposal, actor), proposal, "withdraw", {
    note: note || null,
    changes: { cosign_deadline: null },
  });
  if (!moved.ok) return moved;
  await closeInvitations(tx, proposal, "DROPPED", house.now());
  await takeBackProposal(tx, house, { proposalId: proposal.id, note: "提案已撤回" });
  return done(undefined);
};
