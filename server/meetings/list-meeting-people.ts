import type { House } from "#server/house.ts";

/** Whom a meeting can invite, by sector and number. */
export const listMeetingPeople = ({ db, tenant }: House) =>
  db
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "member.tenant_id").onRef("town.id", "=", "member.town_id"),
    )
    .select([
      "member.id",
      "member.member_no as memberNo",
      "member.name",
      "sector.name as sector",
      "town.name as town",
      "member.is_standing as isStanding",
    ])
    .where("member.tenant_id", "=", tenant.id)
    .orderBy("sector.sort")
    .orderBy("member.member_no")
    .orderBy("member.id")
    .execute();
