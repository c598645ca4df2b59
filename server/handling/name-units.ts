import type { Refusal } from "#contract/refusals.ts";
import { faultOfUnitParts, sentenceByUnitPartsFault, type UnitPart } from "#domain/proposal/unit-roles.ts";
import { done, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { insertTask, type NamedUnit } from "#server/handling/insert-task.ts";
import { badField } from "#server/handling/own-task.ts";
import { moverOn, takeTaskMove } from "#server/handling/take-task-move.ts";
import { tasksOf, touchTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Names the units of a locked proposal, in place of those named before; nobody is given anything yet. Moves no proposal. */
export const nameUnits = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  parts: readonly UnitPart[],
): Promise<Result<undefined, Refusal>> => {
  const fault = faultOfUnitParts(parts);
  if (fault) return badField("/units", fault, sentenceByUnitPartsFault[fault]);
  const unitIds = parts.map(({ unitId }) => unitId);
  const units = await findUnits(tx, house, unitIds);
  if (units.length < parts.length) return badField("/units", "unit-unknown", "有单位不在名单中，请重新选择。");
  await dropNamedUnits(tx, house, actor, proposal, unitIds);
  const before = await tasksOf(tx, house.tenant.id, proposal.id);
  for (const { unitId, role } of parts) {
    const task = before.find(({ unit_id }) => unit_id === unitId);
    const unit = units.find(({ id }) => id === unitId);
    if (task) await touchTask(tx, house.tenant.id, task.id, house.now(), { role });
    else if (unit) await insertTask(tx, house, proposal, unit, role);
  }
  return done(undefined);
};

/** Takes out units that were named and not yet given anything, all but those to keep. */
export const dropNamedUnits = async (
  tx: Tx,
  house: House,
  actor: Actor,
  proposal: Proposal,
  keep: readonly string[] = [],
): Promise<void> => {
  for (const task of await tasksOf(tx, house.tenant.id, proposal.id))
    if (task.state === "PREPARED" && !keep.includes(task.unit_id))
      await takeTaskMove(tx, house, moverOn(task, actor), task, "drop");
};

/** The units of these ids that there are. */
export const findUnits = (tx: Tx, house: House, ids: readonly string[]): Promise<NamedUnit[]> =>
  tx
    .selectFrom("handling_unit")
    .select(["id", "clerk_name", "clerk_phone"])
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "in", [...ids])
    .execute();
