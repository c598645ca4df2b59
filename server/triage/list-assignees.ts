import type { House } from "#server/house.ts";

/** Members who can sign in, and handling units: to whom a submission can be transferred. */
export const listAssignees = async ({ db, tenant }: House) => {
  const members = await db
    .selectFrom("member")
    .innerJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "member.tenant_id").onRef("account.member_id", "=", "member.id"),
    )
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "member.tenant_id").onRef("town.id", "=", "member.town_id"),
    )
    .select(["member.id", "member.name", "sector.name as sector", "town.name as town"])
    .where("member.tenant_id", "=", tenant.id)
    .where("account.disabled_at", "is", null)
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
