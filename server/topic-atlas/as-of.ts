import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** Up to when the topics and their sums know all that was said: now, where nothing waits to be read. */
export const findAsOf = async ({ db, tenant, now }: House): Promise<string> => {
  const { rows } = await sql<{ read_at: Date | null; is_behind: boolean; first_at: Date | null }>`
    select r.read_at, exists (
      select from submission s where s.tenant_id = ${tenant.id}
        and (s.changed_xid, s.id) > (coalesce(r.read_xid, '0'), coalesce(r.read_id, '00000000-0000-0000-0000-000000000000'))
    ) as is_behind, t.created_at as first_at
    from tenant t left join topic_reading r on r.tenant_id = t.id where t.id = ${tenant.id}`.execute(db);
  const [row] = rows;
  return shanghaiIso(row?.is_behind ? (row.read_at ?? row.first_at ?? now()) : now());
};
