import { afterMove } from "#domain/flow/flow.ts";
import { proposalFlow, type ProposalMove, type ProposalRole } from "#domain/proposal/proposal-flow.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import {
  taskFlowOf,
  type TaskActor,
  type TaskMove,
  type TaskRole,
  type TaskState,
} from "#domain/proposal/task-flow.ts";
import type { ProposalRows, RowOf } from "#server/demo/proposals/proposal-rows.ts";

export interface Teller {
  readonly accountId: string | null;
  readonly name: string;
}

export const CLOCK: Teller = { accountId: null, name: "系统" };

/** One proposal being told: its row, its place in the flow, and the rows beneath it. Ends where the future begins. */
export interface ProposalStory {
  readonly now: Date;
  readonly rows: ProposalRows;
  readonly row: RowOf<"proposal"> & { state: ProposalState };
  moves: number;
  at: Date;
}

interface Told {
  readonly note?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly changes?: Partial<RowOf<"proposal">>;
}

/** Takes a move of the real flow table; false where it lies in the future. */
export const tellMove = (
  story: ProposalStory,
  at: Date,
  move: ProposalMove,
  [role, teller]: readonly [ProposalRole, Teller],
  { note, detail = {}, changes = {} }: Told = {},
): boolean => {
  if (at > story.now) return false;
  const step = afterMove(proposalFlow, story.row.state, move, [role]);
  if (!step.ok) throw new Error(`the demo may not ${move} a proposal that is ${story.row.state}`);
  story.moves += 1;
  story.rows.proposal_move.push({
    proposal_id: story.row.id,
    no: story.moves,
    at,
    actor_account_id: teller.accountId,
    actor_name: teller.name,
    move,
    from_state: story.row.state,
    to_state: step.value.to,
    note: note ?? null,
    detail: JSON.stringify(detail),
  });
  Object.assign(story.row, changes, { state: step.value.to, changed_at: at });
  story.at = at;
  return true;
};

/** One unit's part being told. */
export interface TaskStory {
  readonly row: RowOf<"handling_task"> & { state: TaskState; role: TaskRole };
  moves: number;
}

/** Takes a move of the real task table; false where it lies in the future. */
export const tellTaskMove = (
  story: ProposalStory,
  task: TaskStory,
  at: Date,
  move: TaskMove,
  [role, teller]: readonly [TaskActor, Teller],
  { note, detail = {}, changes = {} }: Omit<Told, "changes"> & { changes?: Partial<RowOf<"handling_task">> } = {},
): boolean => {
  if (at > story.now) return false;
  const step = afterMove(taskFlowOf(task.row.role), task.row.state, move, [role]);
  if (!step.ok) throw new Error(`the demo may not ${move} a task that is ${task.row.state}`);
  task.moves += 1;
  story.rows.task_move.push({
    task_id: task.row.id,
    no: task.moves,
    at,
    actor_account_id: teller.accountId,
    actor_name: teller.name,
    move,
    from_state: task.row.state,
    to_state: step.value.to,
    note: note ?? null,
    detail: JSON.stringify(detail),
  });
  Object.assign(task.row, changes, { state: step.value.to, changed_at: at });
  story.row.changed_at = at;
  return true;
};
