import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { nameUnits } from "#server/handling/name-units.ts";
import type { House } from "#server/house.ts";
import { type Proposal, rolesOnProposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 拟定承办单位: names the units of a locked proposal before it is assigned, again and again until they are right. */
export const prepareUnits = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  parts: readonly UnitPart[],
): Promise<Result<undefined, Refusal>> => {
  const step = afterMove(proposalFlow, proposal.state, "prepareAssignment", rolesOnProposal(proposal, actor));
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  if (proposal.withdrawal_asked_at !== null)
    return refused({ kind: "move-not-allowed", detail: "提案人申请了撤案，请先答复。" });
  const named = await nameUnits(tx, house, actor, proposal, parts);
  if (!named.ok) return named;
  const mover = { accountId: actor.accountId, name: actor.name, roles: rolesOnProposal(proposal, actor) };
  const moved = await takeProposalMove(tx, house, mover, proposal, "prepareAssignment", { detail: { units: parts } });
  return moved.ok ? named : moved;
};
