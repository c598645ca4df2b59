import type { SubmissionGroup } from "#contract/intake.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { itemsOf, triageRows } from "#server/triage/triage-rows.ts";

/** A group with its members, newest first, or undefined. Named by the first words of its oldest where nobody named it. */
export const readGroup = async (
  house: House,
  id: string,
  db: Db | Tx = house.db,
): Promise<SubmissionGroup | undefined> => {
  const group = await db
    .selectFrom("submission_group")
    .select("title")
    .where("tenant_id", "=", house.tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!group) return undefined;
  const rows = await triageRows(db)
    .where("submission.tenant_id", "=", house.tenant.id)
    .where("submission.group_id", "=", id)
    .orderBy("submission.received_at", "desc")
    .orderBy("submission.id", "desc")
    .execute();
  const items = await itemsOf(db, house, rows);
  return {
    id,
    title: group.title || (items.at(-1)?.excerpt ?? ""),
    people: items[0]?.group?.people ?? 0,
    items,
  };
};
