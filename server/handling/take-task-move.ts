import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { taskFlowOf, type TaskActor, type TaskMove, type TaskState } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { actorsOnTask, touchTask, type Task, type TaskChanges } from "#server/handling/task-store.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

/** Who moves a task: an account, or what follows by itself (`accountId` null). */
export interface TaskMover {
  readonly accountId: string | null;
  readonly name: string;
  readonly actors: readonly TaskActor[];
}

export const SYSTEM_ON_TASK: TaskMover = { accountId: null, name: "系统", actors: ["system"] };

export const moverOn = (task: Task, actor: Actor): TaskMover => ({
  accountId: actor.accountId,
  name: actor.name,
  actors: actorsOnTask(task, actor),
});

interface TaskMoveWords {
  readonly note?: string | null;
  /** Codes for the history: reason, class, version. Never a rating. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly changes?: TaskChanges;
}

/**
 * Takes one move of the task's flow table under the lock of its proposal: state, history, audit, and the phones are told, in the
 * caller's transaction. The caller has checked what the step needs. Refuses move-not-allowed.
 */
export const takeTaskMove = async (
  tx: Tx,
  house: House,
  mover: TaskMover,
  task: Task,
  move: TaskMove,
  { note = null, detail = {}, changes = {} }: TaskMoveWords = {},
): Promise<Result<TaskState, Refusal>> => {
  const step = afterMove(taskFlowOf(task.role), task.state, move, mover.actors);
  if (!step.ok) return refused({ kind: "move-not-allowed" });
  const { to } = step.value;
  const at = house.now();
  const { id: tenantId } = house.tenant;
  await touchTask(tx, tenantId, task.id, at, { ...changes, state: to });
  await sql`
    insert into task_move (tenant_id, task_id, no, at, actor_account_id, actor_name, move, from_state, to_state, note, detail)
    select ${tenantId}, ${task.id}, coalesce(max(no), 0) + 1, ${at}, ${mover.accountId}::uuid, ${mover.name},
      ${move}, ${task.state}, ${to}, ${note}, ${JSON.stringify(detail)}::jsonb
    from task_move where tenant_id = ${tenantId} and task_id = ${task.id}`.execute(tx);
  await writeAudit(tx, tenantId, { actor: mover.accountId, action: `task.${move}`, object: task.id });
  await touchProposal(tx, tenantId, task.proposal_id, at);
  return done(to);
};
