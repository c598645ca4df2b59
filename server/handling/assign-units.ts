import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { giveTask } from "#server/handling/give-task.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { nameUnits } from "#server/handling/name-units.ts";
import { lastReplyDay, tasksOf } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { type Proposal, rolesOnProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 交办: gives a locked proposal to the units named for it; every last day is counted from today and kept. */
export const assignUnits = (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
): Promise<Result<undefined, Refusal>> => giveToUnits(tx, house, actor, proposal, "assign");

/** 提前交办: names the units and gives the proposal to them at once, before the meeting that assigns. */
export const fastTrackUnits = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  parts: readonly UnitPart[],
): Promise<Result<undefined, Refusal>> => {
  const step = afterMove(proposalFlow, proposal.state, "fastTrack", rolesOnProposal(proposal, actor));
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  if (proposal.withdrawal_asked_at !== null)
    return refused({ kind: "move-not-allowed", detail: "提案人申请了撤案，请先答复。" });
  const named = await nameUnits(tx, house, actor, proposal, parts);
  return named.ok ? giveToUnits(tx, house, actor, proposal, "fastTrack") : named;
};

const giveToUnits = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  move: "assign" | "fastTrack",
): Promise<Result<undefined, Refusal>> => {
  const { id: tenantId } = house.tenant;
  const tasks = (await tasksOf(tx, tenantId, proposal.id)).filter(({ state }) => state === "PREPARED");
  if (tasks.length === 0) return refused({ kind: "move-not-allowed", detail: "还没有拟定承办单位，不能交办。" });
  const mover = { accountId: actor.accountId, name: actor.name, roles: rolesOnProposal(proposal, actor) };
  const moved = await takeProposalMove(tx, house, mover, proposal, move, {
    changes: { assigned_at: house.now(), fast_track: move === "fastTrack" },
  });
  if (!moved.ok) return moved;
  const rules = await readHandlingRules(house);
  for (const task of tasks) {
    const given = await giveTask(tx, house, actor, rules, task);
    if (!given.ok) return given;
  }
  const reply_due_on = await lastReplyDay(tx, tenantId, proposal.id);
  await touchProposal(tx, tenantId, proposal.id, house.now(), { reply_due_on });
  return done(undefined);
};
