import { GROUP_LIMIT, type SubmissionGroup } from "#contract/intake.ts";
import type { Refusal } from "#contract/refusals.ts";
import { WITHDRAWN } from "#domain/submission/submission-flow.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readGroup } from "#server/triage/read-group.ts";
import { sql } from "kysely";

interface Wish {
  readonly title?: string | undefined;
  readonly ids: readonly string[];
}

/** Puts look-alikes together, or more of them into a group that is there; once, however often it is sent. */
export const groupSubmissions = (
  house: House,
  actor: Actor,
  groupId: string,
  { title, ids }: Wish,
): Promise<Result<{ group: SubmissionGroup; isNew: boolean }, Refusal>> =>
  house.db.transaction().execute(async (tx) => {
    await lockGroups(tx, house);
    const isNew = await insertGroup(tx, house, actor, groupId, title ?? "");
    const left = await putInto(tx, house, groupId, ids);
    if (left === undefined) return abandon(tx, { kind: "not-found" });
    const group = await readGroup(house, groupId, tx);
    if (!group || group.items.length === 0) return abandon(tx, { kind: "not-found" });
    if (group.items.length > GROUP_LIMIT) return abandon(tx, { kind: "group-full" });
    for (const former of left) await dissolveLonely(tx, house.tenant.id, former);
    await writeAudit(tx, house.tenant.id, {
      actor: actor.accountId,
      action: "submission.group",
      object: groupId,
      detail: `${ids.length}`,
    });
    return done({ group, isNew });
  });

/** What was written until here is taken back; the savepoint is the beginning. */
const abandon = async (tx: Tx, refusal: Refusal): Promise<Result<never, Refusal>> => {
  await sql`rollback to savepoint grouping`.execute(tx);
  return refused(refusal);
};

/** Grouping is rare and changes several groups at once: one after the other. */
export const lockGroups = async (tx: Tx, { tenant }: House): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`group ${tenant.id}`}, 0))`.execute(tx);
  await sql`savepoint grouping`.execute(tx);
};

const insertGroup = async (tx: Tx, house: House, actor: Actor, id: string, title: string): Promise<boolean> => {
  const row = { tenant_id: house.tenant.id, id, title, created_by: actor.accountId, created_at: house.now() };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("submission_group")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

/** The groups that they left; undefined where one of them does not exist. What is held or was taken back stays out. */
const putInto = async (
  tx: Tx,
  { tenant }: House,
  groupId: string,
  ids: readonly string[],
): Promise<readonly string[] | undefined> => {
  const wanted = [...new Set(ids)];
  const found = await tx
    .selectFrom("submission")
    .select(["id", "group_id", "held", "public_note"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "in", wanted)
    .orderBy("id")
    .forUpdate()
    .execute();
  if (found.length < wanted.length) return undefined;
  const joining = found.filter(({ held, public_note }) => held === null && public_note !== WITHDRAWN);
  if (joining.length === 0) return [];
  await setGroup(
    tx,
    tenant.id,
    joining.map(({ id }) => id),
    groupId,
  );
  return [...new Set(joining.flatMap(({ group_id }) => (group_id && group_id !== groupId ? [group_id] : [])))];
};

/** Members' phones do not show groups: nothing of `changed_at` or their pulls is touched. */
export const setGroup = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  groupId: string | null,
): Promise<void> => {
  await tx
    .updateTable("submission")
    .set({ group_id: groupId })
    .where("tenant_id", "=", tenantId)
    .where("id", "in", [...ids])
    .execute();
};

/** A group of one is none. */
export const dissolveLonely = async (tx: Tx, tenantId: string, groupId: string): Promise<void> => {
  const left = await tx
    .selectFrom("submission")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("group_id", "=", groupId)
    .limit(2)
    .execute();
  if (left.length > 1) return;
  if (left[0]) await setGroup(tx, tenantId, [left[0].id], null);
  await tx.deleteFrom("submission_group").where("tenant_id", "=", tenantId).where("id", "=", groupId).execute();
};
