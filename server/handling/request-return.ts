import type { Refusal } from "#contract/refusals.ts";
import { afterMove } from "#domain/flow/flow.ts";
import { taskFlowOf } from "#domain/proposal/task-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { badField, withOwnTask } from "#server/handling/own-task.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Why a unit gives a task back: a code of the tenant's list, and words. */
export interface ReturnWords {
  readonly reason: string;
  readonly note: string;
}

/** 申请退办, within its days; the 提案委 decides. Nobody sends a proposal on by himself. */
export const requestReturn = (
  house: House,
  actor: Actor,
  taskId: string,
  { reason, note }: ReturnWords,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const mover = moverOn(task, actor);
    const step = afterMove(taskFlowOf(task.role), task.state, "requestReturn", mover.actors);
    if (!step.ok) return refused({ kind: "move-not-allowed" });
    if (task.return_due_on !== null && shanghaiDay(house.now()) > task.return_due_on)
      return refused({ kind: "return-too-late" });
    const { returnReasons } = await readHandlingRules(house);
    if (!returnReasons.some(({ code }) => code === reason))
      return badField("/reason", "reason-unknown", "请选择退办的理由。");
    const moved = await takeTaskMove(tx, house, mover, task, "requestReturn", {
      note,
      detail: { reason },
      changes: { return_reason: reason, return_note: note },
    });
    return moved.ok ? done(undefined) : moved;
  });
