import type { TriageItem } from "#contract/triage.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { sql } from "kysely";

type Counted = NonNullable<TriageItem["group"]>;

/** How many stand in each group, and how many distinct people they are: by what the topics know of them, by their account, or each one a person. */
export const countGroups = async (
  db: Db | Tx,
  tenantId: string,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, Counted>> => {
  if (groupIds.length === 0) return new Map();
  const { rows } = await sql<Counted>`
    select one.group_id as id, count(*)::int as items,
      count(distinct coalesce(encode(topical.person_key, 'hex'), one.author_account_id::text, one.id::text))::int as people
    from submission as one
    left join topic_submission as topical on topical.tenant_id = one.tenant_id and topical.submission_id = one.id
    where one.tenant_id = ${tenantId} and one.group_id = any(${[...new Set(groupIds)]}::uuid[])
    group by one.group_id`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
};
