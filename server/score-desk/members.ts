import type { Db } from "#server/db/database.ts";
import { sql } from "kysely";

/** Who a statement is about, as the office lists them. */
export interface StatementMember {
  readonly id: string;
  readonly memberNo: string;
  readonly name: string;
  readonly sector: string;
  readonly isScored: boolean;
}

/** All members by their number, or one of them. */
export const readMembers = async (db: Db, tenantId: string, id?: string): Promise<readonly StatementMember[]> => {
  const { rows } = await sql<StatementMember>`
    select m.id, m.member_no as "memberNo", m.name, s.name as sector, m.is_scored as "isScored"
    from member m join sector s on s.tenant_id = m.tenant_id and s.id = m.sector_id
    where m.tenant_id = ${tenantId} and (${id ?? null}::uuid is null or m.id = ${id ?? null})
    order by m.member_no`.execute(db);
  return rows;
};
