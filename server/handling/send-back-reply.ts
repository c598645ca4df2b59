import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import { lockTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 退回修改: a signed reply goes back to its unit with words; the unit saves a new version and has it signed again. */
export const sendBackReply = async (
  tx: Tx,
  house: House,
  actor: Actor,
  taskId: string,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const held = await lockTask(tx, house.tenant.id, taskId);
  if (!held) return refused({ kind: "not-found" });
  const moved = await takeTaskMove(tx, house, moverOn(held.task, actor), held.task, "sendBack", { note });
  return moved.ok ? done(undefined) : moved;
};
