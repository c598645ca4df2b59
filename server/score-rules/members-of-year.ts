import type { Db, Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";

export interface ScoredMember {
  readonly id: string;
  readonly memberNo: string;
  readonly name: string;
  readonly sector: string;
}

/** Members who are scored, by number; 不记分人员 are left out. */
export const loadScoredMembers = async (db: Db | Tx, { tenant }: House): Promise<readonly ScoredMember[]> => {
  const rows = await db
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .select(["member.id", "member.member_no", "member.name", "sector.name as sector"])
    .where("member.tenant_id", "=", tenant.id)
    .where("member.is_scored", "=", true)
    .orderBy("member.member_no")
    .execute();
  return rows.map(({ id, member_no, name, sector }) => ({ id, memberNo: member_no, name, sector }));
};
