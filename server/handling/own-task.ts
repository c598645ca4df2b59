import type { Refusal } from "#contract/refusals.ts";
import { refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { isOwnTask, lockTask, type HeldTask } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Does a unit's work on one of its own tasks, locked, in one transaction; what belongs to others is not found. */
export const withOwnTask = <Value>(
  house: House,
  actor: Actor,
  taskId: string,
  work: (tx: Tx, held: HeldTask) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    const held = await lockTask(tx, house.tenant.id, taskId);
    if (!held || !isOwnTask(held.task, actor)) return refused({ kind: "not-found" });
    return work(tx, held);
  });

/** What was sent cannot be used: one field, and why. */
export const badField = (pointer: string, rule: string, detail: string): { ok: false; refusal: Refusal } =>
  refused({ kind: "invalid-fields", errors: [{ pointer, rule, detail }] });
