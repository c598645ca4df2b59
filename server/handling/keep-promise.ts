import type { Tx } from "#server/db/database.ts";
import type { Reply } from "#server/handling/reply-store.ts";
import type { Task } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import { randomUUID } from "node:crypto";

/** A passed reply of class B leaves a promise open until it is kept; an earlier promise of the same unit is overtaken by the new reply. */
export const keepPromise = async (tx: Tx, house: House, task: Task, reply: Reply): Promise<void> => {
  const { id: tenant_id } = house.tenant;
  const at = house.now();
  await tx
    .updateTable("commitment")
    .set({ closed_at: at })
    .where("tenant_id", "=", tenant_id)
    .where("task_id", "=", task.id)
    .where("closed_at", "is", null)
    .execute();
  if (reply.outcome_class !== "B" || reply.promise_on === null) return;
  await tx
    .insertInto("commitment")
    .values({
      tenant_id,
      id: randomUUID(),
      proposal_id: task.proposal_id,
      task_id: task.id,
      promise: reply.promise,
      due_on: reply.promise_on,
      unit_says: null,
      unit_said_at: null,
      member_says: null,
      member_said_at: null,
      fulfilled_on: null,
      closed_at: null,
      created_at: at,
    })
    .execute();
};
