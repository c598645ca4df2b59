import type { StudioView } from "#contract/studios-desk.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { listStudios } from "#server/studios/list-studios.ts";
import { sql } from "kysely";

/** One studio with its people: what each has answered, what waits, how often they sat this year. */
export const readStudio = async (house: House, id: string): Promise<StudioView | undefined> => {
  const { db, tenant } = house;
  const [line] = await listStudios(house, id);
  const studio = await db
    .selectFrom("studio")
    .select(["address", "intro", "opened_on", "rev"])
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!line || !studio) return undefined;
  const { opened_on, ...rest } = studio;
  return { ...line, ...rest, openedOn: opened_on, people: await readPeople(house, id) };
};

const readPeople = async ({ db, tenant, now }: House, studioId: string): Promise<StudioView["people"]> => {
  const today = shanghaiDay(now());
  const rows = await db
    .selectFrom("studio_member as m")
    .innerJoin("member as p", (join) => join.onRef("p.tenant_id", "=", "m.tenant_id").onRef("p.id", "=", "m.member_id"))
    .leftJoin("account as a", (join) =>
      join
        .onRef("a.tenant_id", "=", "m.tenant_id")
        .onRef("a.member_id", "=", "m.member_id")
        .on("a.disabled_at", "is", null),
    )
    .select(["m.member_id", "m.part", "p.name", "p.org_title", "a.id as account_id"])
    .select([
      sql<string>`(select count(*) from submission s where s.tenant_id = m.tenant_id and s.studio_id = m.studio_id and s.assignee_account_id = a.id and s.answer is not null and s.removal_reason is null)`.as(
        "answered",
      ),
      sql<string>`(select count(*) from submission s where s.tenant_id = m.tenant_id and s.studio_id = m.studio_id and s.assignee_account_id = a.id and s.state in ('TRANSFERRED', 'NEEDS_INFO'))`.as(
        "open",
      ),
      sql<string>`(select count(*) from studio_duty d where d.tenant_id = m.tenant_id and d.studio_id = m.studio_id and d.member_id = m.member_id and d.on_day between ${`${today.slice(0, 4)}-01-01`} and ${today})`.as(
        "duty_days",
      ),
    ])
    .where("m.tenant_id", "=", tenant.id)
    .where("m.studio_id", "=", studioId)
    .orderBy("m.part")
    .orderBy("p.name")
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    name: row.name,
    orgTitle: row.org_title,
    part: row.part as StudioView["people"][number]["part"],
    canAnswer: row.account_id !== null,
    answered: Number(row.answered),
    open: Number(row.open),
    dutyDays: Number(row.duty_days),
  }));
};
