import { answersProposers, type TaskActor, type TaskRole, type TaskState } from "#domain/proposal/task-flow.ts";
import { may } from "#domain/account/roles.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { HandlingTaskTable } from "#server/db/proposal-tables.ts";
import { findProposal, lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { type Selectable, sql, type Updateable } from "kysely";

/** One unit's part as it is stored. */
export type Task = Omit<Selectable<HandlingTaskTable>, "state" | "role"> & {
  readonly state: TaskState;
  readonly role: TaskRole;
};

/** The columns that a use case may write beside the state. */
export type TaskChanges = Omit<
  Updateable<HandlingTaskTable>,
  "tenant_id" | "id" | "proposal_id" | "state" | "changed_at" | "changed_xid"
>;

/** A task and its proposal, both locked until the transaction ends. */
export interface HeldTask {
  readonly proposal: Proposal;
  readonly task: Task;
}

/** Locks the proposal first, then the task: always in this order, so that two transactions never wait for each other. */
export const lockTask = async (tx: Tx, tenantId: string, id: string): Promise<HeldTask | undefined> => {
  const found = await select(tx, tenantId).where("id", "=", id).executeTakeFirst();
  const proposal = found && (await lockProposal(tx, tenantId, found.proposal_id));
  if (!proposal) return undefined;
  const task = await select(tx, tenantId).where("id", "=", id).forUpdate().executeTakeFirst();
  return task && { proposal, task: task as Task };
};

/** The same without any lock, to be read only. */
export const findTask = async (db: Db, tenantId: string, id: string): Promise<HeldTask | undefined> => {
  const task = (await select(db, tenantId).where("id", "=", id).executeTakeFirst()) as Task | undefined;
  const proposal = task && (await findProposal(db, tenantId, task.proposal_id));
  return proposal && { proposal, task };
};

/** Every part of a proposal that was not given to somebody else; its proposal is locked by the caller. */
export const tasksOf = async (db: Db | Tx, tenantId: string, proposalId: string): Promise<readonly Task[]> =>
  (await select(db, tenantId)
    .where("proposal_id", "=", proposalId)
    .where("state", "<>", "REASSIGNED")
    .orderBy("id")
    .execute()) as Task[];

/** The last day on which a proposal is to be replied to: the latest of the parts that answer; null while there are none. */
export const lastReplyDay = async (tx: Tx, tenantId: string, proposalId: string): Promise<string | null> =>
  (await tasksOf(tx, tenantId, proposalId))
    .flatMap(({ role, due_on }) => (answersProposers(role) && due_on !== null ? [due_on] : []))
    .toSorted()
    .at(-1) ?? null;

const select = (db: Db | Tx, tenantId: string) =>
  db.selectFrom("handling_task").selectAll().where("tenant_id", "=", tenantId);

/** States that a task's unit does not know of: not yet given to it, or given to another. */
const HIDDEN_FROM_UNIT = ["PREPARED", "REASSIGNED"] as const satisfies readonly TaskState[];

/** Whether an account works on this task. */
export const isOwnTask = (task: Pick<Task, "unit_id" | "state">, actor: Actor): boolean =>
  actor.unitId !== null &&
  task.unit_id === actor.unitId &&
  may(actor.roles, "handling.work") &&
  !HIDDEN_FROM_UNIT.some((state) => state === task.state);

/** Who somebody is to a task: from the session and the record, never from the request. */
export const actorsOnTask = (task: Pick<Task, "unit_id" | "state">, actor: Actor): readonly TaskActor[] => {
  if (may(actor.roles, "proposal.move")) return ["committee"];
  if (!isOwnTask(task, actor)) return [];
  return may(actor.roles, "handling.signOff") ? ["clerk", "leader"] : ["clerk"];
};

/** Writes new values on a task. */
export const touchTask = async (
  tx: Tx,
  tenantId: string,
  id: string,
  at: Date,
  changes: TaskChanges & { readonly state?: TaskState } = {},
): Promise<void> => {
  await tx
    .updateTable("handling_task")
    .set({ ...changes, changed_at: at, changed_xid: sql<string>`pg_current_xact_id()` })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .execute();
};
