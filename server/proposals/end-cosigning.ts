import type { Refusal } from "#contract/refusals.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { closeInvitations, loadSigners } from "#server/proposals/signer-store.ts";
import { SYSTEM, takeProposalMove, type Mover } from "#server/proposals/take-proposal-move.ts";

/** Whether members have been asked to sign and may still answer. */
export const isCosigning = ({ state, cosign_deadline }: Proposal): boolean =>
  (state === "COSIGNING" || state === "RETURNED") && cosign_deadline !== null;

/** Ends cosigning by hand; whoever has not answered is dropped. Refuses move-not-allowed. */
export const endCosigning = async (
  tx: Tx,
  house: House,
  mover: Mover,
  proposal: Proposal,
): Promise<Result<Proposal, Refusal>> => {
  const dropped = await closeInvitations(tx, proposal, "DROPPED", house.now());
  return end(tx, house, mover, proposal, { dropped });
};

/**
 * Ends cosigning by itself where its time is over (open names expire) or everybody has answered, and gives the proposal as it then
 * stands. A locked proposal goes through this before anything is decided on it.
 */
export const settleCosigning = async (tx: Tx, house: House, proposal: Proposal): Promise<Proposal> => {
  if (!isCosigning(proposal)) return proposal;
  const isOver = proposal.cosign_deadline !== null && proposal.cosign_deadline <= house.now();
  const signers = isOver ? [] : await loadSigners(tx, proposal);
  if (signers.some(({ state }) => state === "INVITED")) return proposal;
  const expired = isOver ? await closeInvitations(tx, proposal, "EXPIRED", house.now()) : [];
  const ended = await end(tx, house, SYSTEM, proposal, { expired });
  return ended.ok ? ended.value : proposal;
};

const end = async (
  tx: Tx,
  house: House,
  mover: Mover,
  proposal: Proposal,
  detail: Readonly<Record<string, readonly string[]>>,
): Promise<Result<Proposal, Refusal>> => {
  const moved = await takeProposalMove(tx, house, mover, proposal, "endCosigning", {
    detail,
    changes: { cosign_deadline: null },
  });
  if (!moved.ok) return moved;
  return done((await lockProposal(tx, proposal.tenant_id, proposal.id)) ?? proposal);
};
