import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** More than this is not told apart one by one: a bulk load, after which everything is read anew anyway. */
const MOST_NAMED = 1_000;

/**
 * A token of everything that was ever committed on proposals. The highest transaction alone would not do: a lower one may commit later;
 * so those that could still be overtaken are named one by one. Two queries: with the horizon in hand each is met by the end of an index.
 */
export const latestChange = async ({ db, tenant }: House): Promise<string> => {
  const horizon = await sql<{ oldest: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(
    db,
  );
  const oldest = horizon.rows[0]?.oldest ?? "0";
  const { rows } = await sql<{ latest: string }>`
    select concat_ws('.',
      (select changed_xid from proposal
       where tenant_id = ${tenant.id} and changed_xid < ${oldest}::xid8 order by changed_xid desc limit 1),
      (select string_agg(distinct changed_xid::text, ',') from (
        select changed_xid from proposal
        where tenant_id = ${tenant.id} and changed_xid >= ${oldest}::xid8 order by changed_xid desc limit ${MOST_NAMED}
      ) as recent)
    ) as latest`.execute(db);
  return rows[0]?.latest ?? "";
};
