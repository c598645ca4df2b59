import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Proposal } from "#server/proposals/proposal-store.ts";
import { tasksOf } from "#server/handling/task-store.ts";
import { answersProposers } from "#domain/proposal/task-flow.ts";
import { randomUUID } from "node:crypto";

/** Words for a promise that nobody put into words. */
const UNNAMED = "按答复意见落实到位";

/**
 * Keeps the open promise under its new day, both sides to be asked anew; where there is none (回头看), opens one. Of several, each unit's
 * own, those that would be due before move to the new day; words and later days stay as their units gave them.
 */
export const followPromise = async (
  tx: Tx,
  house: House,
  proposal: Proposal,
  dueOn: string,
  promise: string | undefined,
): Promise<void> => {
  const asked = { due_on: dueOn, unit_says: null, unit_said_at: null, member_says: null, member_said_at: null };
  const open = await tx
    .selectFrom("commitment")
    .select(["id", "due_on"])
    .where("tenant_id", "=", house.tenant.id)
    .where("proposal_id", "=", proposal.id)
    .where("closed_at", "is", null)
    .execute();
  const moved = open.length > 1 ? open.filter(({ due_on }) => due_on < dueOn) : open;
  for (const { id } of moved)
    await tx
      .updateTable("commitment")
      .set({ ...asked, ...(promise && open.length === 1 && { promise }) })
      .where("tenant_id", "=", house.tenant.id)
      .where("id", "=", id)
      .execute();
  if (open.length > 0) return;
  const task = (await tasksOf(tx, house.tenant.id, proposal.id)).find(({ role }) => answersProposers(role));
  await tx
    .insertInto("commitment")
    .values({
      tenant_id: house.tenant.id,
      id: randomUUID(),
      proposal_id: proposal.id,
      task_id: task?.id ?? null,
      promise: promise ?? UNNAMED,
      ...asked,
      fulfilled_on: null,
      closed_at: null,
      created_at: house.now(),
    })
    .execute();
};

/** Everything that was promised on a proposal has been kept, as of today. */
export const keepPromises = async (tx: Tx, house: House, proposalId: string): Promise<void> => {
  const at = house.now();
  await tx
    .updateTable("commitment")
    .set({ fulfilled_on: shanghaiDay(at), closed_at: at })
    .where("tenant_id", "=", house.tenant.id)
    .where("proposal_id", "=", proposalId)
    .where("closed_at", "is", null)
    .execute();
};

/** Whether something promised on a proposal is still open. */
export const hasOpenPromise = async (tx: Tx, { tenant }: House, proposalId: string): Promise<boolean> => {
  const open = await tx
    .selectFrom("commitment")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("proposal_id", "=", proposalId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return open !== undefined;
};

/** Whether the proposer has said of every open promise that it was kept. */
export const isConfirmedKept = async (tx: Tx, house: House, proposalId: string): Promise<boolean> => {
  const open = await tx
    .selectFrom("commitment")
    .select("member_says")
    .where("tenant_id", "=", house.tenant.id)
    .where("proposal_id", "=", proposalId)
    .where("closed_at", "is", null)
    .execute();
  return open.length > 0 && open.every(({ member_says }) => member_says === "KEPT");
};
