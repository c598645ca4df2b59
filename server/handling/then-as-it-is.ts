import type { TaskDetail } from "#contract/handling-views.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { readTask } from "#server/handling/read-task.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

export type TaskAnswer = Promise<Result<{ readonly status: 200; readonly body: TaskDetail }, Refusal>>;

/** The task as it stands, to its own unit. */
export const asItIs = async (house: House, actor: Actor, taskId: string): TaskAnswer => {
  const detail = await readTask(house, actor, taskId);
  return detail ? done({ status: 200, body: detail }) : refused({ kind: "not-found" });
};

/** After a use case the task as it stands then. */
export const thenAsItIs = async (
  house: House,
  actor: Actor,
  taskId: string,
  work: Promise<Result<undefined, Refusal>>,
): TaskAnswer => {
  const worked = await work;
  return worked.ok ? asItIs(house, actor, taskId) : worked;
};
