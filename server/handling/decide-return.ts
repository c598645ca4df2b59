import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import type { Tx } from "#server/db/database.ts";
import { giveTask } from "#server/handling/give-task.ts";
import { readHandlingRules } from "#server/handling/handling-rules.ts";
import { insertTask } from "#server/handling/insert-task.ts";
import { findUnits } from "#server/handling/name-units.ts";
import { badField } from "#server/handling/own-task.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import { lastReplyDay, lockTask, tasksOf } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { touchProposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** 同意退办: the part goes to another unit in the same role, its days counted from today. A 会办 may also go to nobody (null). */
export const approveReturn = async (
  tx: Tx,
  house: House,
  actor: Actor,
  taskId: string,
  newUnitId: string | null,
): Promise<Result<undefined, Refusal>> => {
  const { id: tenantId } = house.tenant;
  const held = await lockTask(tx, tenantId, taskId);
  if (!held) return refused({ kind: "not-found" });
  const { task, proposal } = held;
  const [unit] = newUnitId === null ? [] : await findUnits(tx, house, [newUnitId]);
  if (!unit && (newUnitId !== null || task.role !== "CO"))
    return badField("/unitId", "unit-unknown", "请选择改办的单位。");
  const tasks = await tasksOf(tx, tenantId, proposal.id);
  if (unit && tasks.some(({ unit_id }) => unit_id === unit.id))
    return badField("/unitId", "unit-twice", "这个单位已经在办理这件提案。");

  const moved = await takeTaskMove(tx, house, moverOn(task, actor), task, "approveReturn", {
    detail: unit ? { toUnit: unit.id } : {},
  });
  if (!moved.ok) return moved;
  if (unit) {
    const next = await insertTask(tx, house, proposal, unit, task.role);
    const given = await giveTask(tx, house, actor, await readHandlingRules(house), next);
    if (!given.ok) return given;
  }
  const reply_due_on = await lastReplyDay(tx, tenantId, proposal.id);
  await touchProposal(tx, tenantId, proposal.id, house.now(), { reply_due_on });
  return done(undefined);
};

/** 不同意退办: the unit handles it after all; it counts as accepted today. */
export const rejectReturn = async (
  tx: Tx,
  house: House,
  actor: Actor,
  taskId: string,
  note: string,
): Promise<Result<undefined, Refusal>> => {
  const held = await lockTask(tx, house.tenant.id, taskId);
  if (!held) return refused({ kind: "not-found" });
  const { calendar, timers } = await readHandlingRules(house);
  const at = house.now();
  const moved = await takeTaskMove(tx, house, moverOn(held.task, actor), held.task, "rejectReturn", {
    note,
    changes: {
      accepted_at: at,
      ...(held.task.contact_due_on && { contact_due_on: deadlineOf(calendar, shanghaiDay(at), timers.FIRST_CONTACT) }),
    },
  });
  return moved.ok ? done(undefined) : moved;
};
