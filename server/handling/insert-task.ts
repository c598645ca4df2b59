import type { TaskRole } from "#domain/proposal/task-flow.ts";
import type { Tx } from "#server/db/database.ts";
import type { Task } from "#server/handling/task-store.ts";
import type { House } from "#server/house.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { randomUUID } from "node:crypto";

/** A unit with whom to call there. */
export interface NamedUnit {
  readonly id: string;
  readonly clerk_name: string;
  readonly clerk_phone: string;
}

/** Writes a part that a unit is named for; the unit knows of it from the move `assign` on. */
export const insertTask = async (
  tx: Tx,
  house: House,
  proposal: Pick<Proposal, "id" | "round">,
  unit: NamedUnit,
  role: TaskRole,
): Promise<Task> =>
  (await tx
    .insertInto("handling_task")
    .values({
      ...NOTHING_YET,
      tenant_id: house.tenant.id,
      id: randomUUID(),
      proposal_id: proposal.id,
      unit_id: unit.id,
      role,
      state: "PREPARED",
      round: proposal.round,
      clerk_name: unit.clerk_name,
      clerk_phone: unit.clerk_phone,
      changed_at: house.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()) as Task;

const NOTHING_YET = {
  assigned_at: null,
  accept_due_on: null,
  return_due_on: null,
  contact_due_on: null,
  due_on: null,
  first_due_on: null,
  accepted_at: null,
  done_at: null,
  return_reason: null,
  return_note: null,
  co_opinion: null,
  co_opinion_at: null,
};
