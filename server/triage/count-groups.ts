import type { TriageItem } from "#contract/triage.ts";
import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { countPeople } from "#server/topic-atlas/person-of-each.ts";
import { sql } from "kysely";

type Counted = NonNullable<TriageItem["group"]>;

interface GroupRow extends Counted {
  /** Members that the topics have not read yet: their person is not written down. */
  readonly unread: number;
  readonly ids: string[];
}

/** How many stand in each group, and how many distinct people they are, counted as the topics count them. */
export const countGroups = async (
  db: Db | Tx,
  house: Pick<House, "tenant" | "keys">,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, Counted>> => {
  if (groupIds.length === 0) return new Map();
  const { rows } = await sql<GroupRow>`
    select one.group_id as id, count(*)::int as items, count(distinct topical.person_key)::int as people,
      array_agg(one.id) as ids, count(*) filter (where topical.person_key is null)::int as unread
    from submission as one
    left join topic_submission as topical on topical.tenant_id = one.tenant_id and topical.submission_id = one.id
    where one.tenant_id = ${house.tenant.id} and one.group_id = any(${[...new Set(groupIds)]}::uuid[])
    group by one.group_id`.execute(db);
  const groups = new Map<string, Counted>();
  for (const { id, items, people, ids, unread } of rows)
    groups.set(id, { id, items, people: unread > 0 ? await countPeople(db, house, ids) : people });
  return groups;
};
