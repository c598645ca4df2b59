import type { Refusal } from "#contract/refusals.ts";
import { done, type Result } from "#domain/result.ts";
import { withOwnTask } from "#server/handling/own-task.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 会办意见: what a 会办 unit lets the 主办 unit know; sent again it replaces the one before. */
export const sendOpinion = (
  house: House,
  actor: Actor,
  taskId: string,
  opinion: string,
): Promise<Result<undefined, Refusal>> =>
  withOwnTask(house, actor, taskId, async (tx, { task }) => {
    const at = house.now();
    if (task.state === "CO_DONE" && task.co_opinion === opinion) return done(undefined);
    const moved = await takeTaskMove(tx, house, moverOn(task, actor), task, "sendOpinion", {
      changes: { co_opinion: opinion, co_opinion_at: at, done_at: task.done_at ?? at },
    });
    return moved.ok ? done(undefined) : moved;
  });
