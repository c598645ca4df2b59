import type { Refusal } from "#contract/refusals.ts";
import { taskDeadlines } from "#domain/proposal/task-deadlines.ts";
import type { TaskState } from "#domain/proposal/task-flow.ts";
import type { Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { HandlingRules } from "#server/handling/handling-rules.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import type { Task, TaskChanges } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** One prepared part goes to its unit, with its days. */
export const giveTask = (
  tx: Tx,
  house: House,
  actor: Actor,
  rules: HandlingRules,
  task: Task,
): Promise<Result<TaskState, Refusal>> =>
  takeTaskMove(tx, house, moverOn(task, actor), task, "assign", {
    changes: { assigned_at: house.now(), ...dueDays(rules, task, house.now()) },
  });

/** The days of a part that begins now, as columns. */
export const dueDays = (rules: HandlingRules, { role }: Pick<Task, "role">, at: Date): TaskChanges => {
  const days = taskDeadlines(rules.calendar, rules.timers, role, shanghaiDay(at));
  return {
    accept_due_on: days.acceptDueOn,
    return_due_on: days.returnDueOn,
    contact_due_on: days.contactDueOn,
    due_on: days.dueOn,
    first_due_on: days.dueOn,
  };
};
