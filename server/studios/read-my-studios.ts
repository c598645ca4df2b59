import type { MyStudio, MyStudiosDocument } from "#contract/studios.ts";
import { daysOfMonth, monthAfter, monthOf } from "#domain/studio/duty-pattern.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";
import { assignWaiting } from "#server/studios/assign-waiting.ts";
import { countInquiries, noCounts } from "#server/studios/count-inquiries.ts";
import { readRoster } from "#server/studios/read-roster.ts";
import { viewInquiries } from "#server/studios/view-inquiries.ts";

const SETTLED_DAYS = 30;
const MOST = 300;
const DAY_MS = 86_400_000;

/** The studios that a member belongs to; a head reads all of the studio, the others what is theirs to answer. */
export const readMyStudios = async (house: House, actor: Actor, memberId: string): Promise<MyStudiosDocument> => {
  const { db, tenant } = house;
  const mine = await db
    .selectFrom("studio_member")
    .innerJoin("studio", (join) =>
      join.onRef("studio.tenant_id", "=", "studio_member.tenant_id").onRef("studio.id", "=", "studio_member.studio_id"),
    )
    .leftJoin("town", (join) =>
      join.onRef("town.tenant_id", "=", "studio.tenant_id").onRef("town.id", "=", "studio.town_id"),
    )
    .select(["studio.id", "studio.code", "studio.name", "studio.kind", "studio.address", "town.name as town"])
    .select("studio_member.part")
    .where("studio_member.tenant_id", "=", tenant.id)
    .where("studio_member.member_id", "=", memberId)
    .orderBy("studio.name")
    .execute();
  if (mine.length > 0) await assignWaiting(house);
  const { pickUpHours } = await readOpinionSettings(house);
  const studios = await Promise.all(
    mine.map(async ({ part, kind, ...studio }): Promise<MyStudio> => {
      const isHead = part === "HEAD";
      return {
        ...studio,
        kind: kind as MyStudio["kind"],
        isHead,
        ...(await partsOf(house, studio.id, isHead ? undefined : actor.accountId)),
      };
    }),
  );
  return { asOf: shanghaiIso(house.now()), memberId, pickUpHours, studios };
};

/** What is shown of one studio; `accountId` leaves out what others answer. */
const partsOf = async (house: House, studioId: string, accountId: string | undefined) => {
  const { db, tenant } = house;
  const month = monthOf(shanghaiDay(house.now()));
  const settledSince = new Date(house.now().getTime() - SETTLED_DAYS * DAY_MS);
  const [counts, people, duty, inquiries] = await Promise.all([
    countInquiries(db, tenant.id, studioId),
    readStudioPeople(house, studioId),
    readRoster(db, tenant.id, studioId, daysOfMonth(month)[0], daysOfMonth(monthAfter(month)).at(-1)),
    viewInquiries(db, tenant.id, { studioId, accountId, settledSince }, { limit: MOST }),
  ]);
  return { rate: (counts.get(studioId) ?? noCounts).rate, people, duty: [...duty], inquiries: [...inquiries] };
};

const readStudioPeople = async ({ db, tenant }: House, studioId: string): Promise<MyStudio["people"]> => {
  const rows = await db
    .selectFrom("studio_member")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "studio_member.tenant_id").onRef("member.id", "=", "studio_member.member_id"),
    )
    .select(["studio_member.member_id", "studio_member.part", "member.name"])
    .where("studio_member.tenant_id", "=", tenant.id)
    .where("studio_member.studio_id", "=", studioId)
    .orderBy("studio_member.part")
    .orderBy("member.name")
    .execute();
  return rows.map(({ member_id, part, name }) => ({ memberId: member_id, name, isHead: part === "HEAD" }));
};
