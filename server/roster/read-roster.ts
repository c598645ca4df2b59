import type { RosterMember, RosterUnit } from "#contract/roster.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";
import type { z } from "zod";

/** Everybody who is a member and every handling unit, in the office's order. */
export const readRoster = async ({
  db,
  tenant,
}: House): Promise<{ members: z.infer<typeof RosterMember>[]; units: z.infer<typeof RosterUnit>[] }> => {
  const members = await sql<z.infer<typeof RosterMember>>`
    select m.id, m.member_no as "memberNo", m.name, s.name as sector, coalesce(t.name, '') as town, m.party,
      m.org_title as "orgTitle",
      exists (select 1 from account a where a.tenant_id = m.tenant_id and a.member_id = m.id) as "hasAccount"
    from member m join sector s on s.tenant_id = m.tenant_id and s.id = m.sector_id
    left join town t on t.tenant_id = m.tenant_id and t.id = m.town_id
    where m.tenant_id = ${tenant.id} order by m.member_no`.execute(db);
  const units = await sql<z.infer<typeof RosterUnit>>`
    select u.id, u.name, u.mark, u.clerk_name as "clerkName", u.clerk_phone as "clerkPhone", u.leader_name as "leaderName",
      (select count(*)::int from account a where a.tenant_id = u.tenant_id and a.unit_id = u.id) as accounts
    from handling_unit u where u.tenant_id = ${tenant.id} order by u.sort, u.id`.execute(db);
  return { members: members.rows, units: units.rows };
};
