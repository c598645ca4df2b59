import type { House } from "#server/house.ts";

/** All members, whether they can sign in or not, and the handling units. */
export const listProposers = async ({ db, tenant }: House) => {
  const members = await db
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .select(["member.id", "member.name", "sector.name as sector", "member.org_title as orgTitle"])
    .where("member.tenant_id", "=", tenant.id)
    .orderBy("sector.sort")
    .orderBy("member.member_no")
    .execute();
  const units = await db
    .selectFrom("handling_unit")
    .select(["id", "name"])
    .where("tenant_id", "=", tenant.id)
    .orderBy("sort")
    .execute();
  return { members, units };
};
