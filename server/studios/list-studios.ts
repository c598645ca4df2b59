import type { StudioLine } from "#contract/studios-desk.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { countInquiries, noCounts } from "#server/studios/count-inquiries.ts";
import { findLate } from "#server/studios/find-late.ts";
import { sql } from "kysely";

/** Every studio with its figures; those with something late first, then by name. */
export const listStudios = async (house: House, studioId?: string): Promise<readonly StudioLine[]> => {
  const { db, tenant } = house;
  const today = shanghaiDay(house.now());
  const [rows, counts, late] = await Promise.all([
    db
      .selectFrom("studio")
      .leftJoin("town", (join) =>
        join.onRef("town.tenant_id", "=", "studio.tenant_id").onRef("town.id", "=", "studio.town_id"),
      )
      .select(["studio.id", "studio.code", "studio.name", "studio.kind", "studio.theme", "studio.town_id"])
      .select(["town.name as town", "studio.star", "studio.status"])
      .select([
        sql<string>`(select count(*) from studio_member m where m.tenant_id = studio.tenant_id and m.studio_id = studio.id)`.as(
          "members",
        ),
        namesOf(sql`m.part = 'HEAD'`).as("heads"),
        namesOf(
          sql`exists (select from studio_duty d where d.tenant_id = m.tenant_id and d.studio_id = m.studio_id and d.member_id = m.member_id and d.on_day = ${today})`,
        ).as("on_duty"),
        sql<string>`(select count(*) from studio_duty d where d.tenant_id = studio.tenant_id and d.studio_id = studio.id and d.on_day between ${`${today.slice(0, 4)}-01-01`} and ${today})`.as(
          "duty_days",
        ),
      ])
      .where("studio.tenant_id", "=", tenant.id)
      .$if(studioId !== undefined, (query) => query.where("studio.id", "=", studioId ?? ""))
      .orderBy("studio.name")
      .execute(),
    countInquiries(db, tenant.id, studioId),
    findLate(house, studioId),
  ]);
  return rows
    .map(({ town_id, heads, on_duty, duty_days, ...row }): StudioLine => ({
      ...row,
      kind: row.kind as StudioLine["kind"],
      status: row.status as StudioLine["status"],
      townId: town_id,
      members: Number(row.members),
      heads: [...heads],
      onDuty: [...on_duty],
      ...(counts.get(row.id) ?? noCounts),
      late: late.filter((one) => one.studioId === row.id).length,
      dutyDays: Number(duty_days),
    }))
    .toSorted((a, b) => b.late - a.late);
};

const namesOf = (where: ReturnType<typeof sql>) => sql<readonly string[]>`(
  select coalesce(array_agg(p.name order by p.name), '{}') from studio_member m
  join member p on p.tenant_id = m.tenant_id and p.id = m.member_id
  where m.tenant_id = studio.tenant_id and m.studio_id = studio.id and ${where}
)`;
