import type { DeskMoveBody } from "#contract/proposal-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import type { DeskMove } from "#domain/proposal/desk-moves.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { convertProposal } from "#server/proposal-desk/convert-proposal.ts";
import { approveWithdrawal, declineWithdrawal, voidEntry } from "#server/proposal-desk/decide-withdrawal.ts";
import type { DeskOutcome, DeskWork } from "#server/proposal-desk/desk-move.ts";
import { fileProposal } from "#server/proposal-desk/file-proposal.ts";
import { mergeProposal } from "#server/proposal-desk/merge-proposal.ts";
import { passReview, refuseProposal, returnProposal, startReview } from "#server/proposal-desk/review-moves.ts";
import { undoReview } from "#server/proposal-desk/undo-review.ts";
import { unmergeProposal } from "#server/proposal-desk/unmerge-proposal.ts";
import { lockWithLeads } from "#server/proposal-desk/lock-with-leads.ts";
import { rolesOnProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

const workByMove: Record<DeskMove, (work: DeskWork) => Promise<DeskOutcome>> = {
  startReview,
  pass: passReview,
  return: returnProposal,
  refuse: refuseProposal,
  file: fileProposal,
  convert: convertProposal,
  merge: mergeProposal,
  unmerge: unmergeProposal,
  approveWithdrawal,
  declineWithdrawal,
  voidEntry,
};

/** Takes one move of the desk or undoes one's own last; all of it or nothing. */
export const moveProposal = (
  house: House,
  actor: Actor,
  id: string,
  body: DeskMoveBody,
): Promise<Result<unknown, Refusal>> =>
  house.db.transaction().execute((tx) => {
    const { move } = body;
    return move === "undo" ? undoReview(tx, house, actor, id) : takeMove(tx, house, actor, id, { ...body, move });
  });

const takeMove = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: DeskMoveBody & { readonly move: DeskMove },
): Promise<DeskOutcome> => {
  const proposal = await lockWithLeads(tx, house.tenant.id, id, body.targetId);
  if (!proposal || proposal.serial_no === null) return refused({ kind: "not-found" });
  // The desk decides as the committee alone, also where a clerk is a member whose own proposal lies before them.
  const roles = rolesOnProposal(proposal, actor).filter((role) => role === "committee");
  const mover = { accountId: actor.accountId, name: actor.name, roles };
  if (!afterMove(proposalFlow, proposal.state, body.move, roles).ok) return refused({ kind: "move-not-allowed" });
  return workByMove[body.move]({ tx, house, actor, mover, proposal, body });
};
