import type { House } from "#server/house.ts";
import { sql } from "kysely";

/**
 * A token of everything that was ever committed on proposals. The highest transaction alone would not do: a lower one may commit later;
 * so those that could still be overtaken are named one by one.
 */
export const latestChange = async ({ db, tenant }: House): Promise<string> => {
  const { rows } = await sql<{ latest: string }>`
    with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as oldest)
    select concat_ws('.',
      (select changed_xid from proposal, horizon where tenant_id = ${tenant.id} and changed_xid < oldest order by changed_xid desc limit 1),
      (select string_agg(changed_xid::text, ',' order by changed_xid) from
        (select distinct changed_xid from proposal, horizon where tenant_id = ${tenant.id} and changed_xid >= oldest) as recent)
    ) as latest`.execute(db);
  return rows[0]?.latest ?? "";
};
