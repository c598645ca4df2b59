import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { dueDays } from "#server/handling/give-task.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { SYSTEM_ON_TASK, takeTaskMove } from "#server/handling/take-task-move.ts";
import { lastReplyDay, tasksOf } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { type Proposal, rolesOnProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/**
 * 重新办理 of a locked proposal: one round more. Every unit that has done its part takes it up again, accepted as of today, with new
 * days; contacts and replies of earlier rounds stay and count no more. The note is the 提案委's own, never a member's words.
 */
export const startRehandling = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const { id: tenantId } = house.tenant;
  const at = house.now();
  const round = proposal.round + 1;
  const tasks = (await tasksOf(tx, tenantId, proposal.id)).filter(({ done_at }) => done_at !== null);
  if (tasks.length === 0) return refused({ kind: "move-not-allowed" });
  const mover = { accountId: actor.accountId, name: actor.name, roles: rolesOnProposal(proposal, actor) };
  const moved = await takeProposalMove(tx, house, mover, proposal, "rehandle", {
    note,
    detail: { round },
    changes: { round, evaluation_due_on: null },
  });
  if (!moved.ok) return moved;
  const rules = await readHandlingRules(house);
  for (const task of tasks) {
    const again = await takeTaskMove(tx, house, SYSTEM_ON_TASK, task, "rehandle", {
      note,
      detail: { round },
      changes: { ...dueDays(rules, task, at), round, assigned_at: at, accepted_at: at, done_at: null },
    });
    if (!again.ok) return again;
  }
  const reply_due_on = await lastReplyDay(tx, tenantId, proposal.id);
  await touchProposal(tx, tenantId, proposal.id, at, { reply_due_on });
  return done(undefined);
};
