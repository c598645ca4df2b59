import type { ProposalKit } from "#contract/proposal-kit.ts";
import type { House } from "#server/house.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";
import { loadCalendar } from "#server/settings/tenant-calendar.ts";

/** What a member's phone carries to write proposals offline. */
export const readProposalKit = async (house: House, memberId: string): Promise<ProposalKit> => {
  const [{ settings }, calendar, topics, members, units] = await Promise.all([
    loadProposalSettings(house.db, house),
    loadCalendar(house.db, house),
    listTopics(house),
    listMembers(house),
    listUnits(house),
  ]);
  const officeDays = calendar.days.map(({ day, isWorkingDay, name }) => ({ day, isWorkingDay, name }));
  return { settings, officeDays, checkedYears: calendar.checkedYears, memberId, topics, members, units };
};

const listTopics = ({ db, tenant }: House) =>
  db
    .selectFrom("topic_reference")
    .select(["id", "year", "title", "background", "source"])
    .where("tenant_id", "=", tenant.id)
    .where("withdrawn_at", "is", null)
    .orderBy("year", "desc")
    .orderBy("sort")
    .orderBy("id")
    .execute();

const listMembers = ({ db, tenant }: House) =>
  db
    .selectFrom("member")
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .select(["member.id", "member.name", "sector.name as sector"])
    .where("member.tenant_id", "=", tenant.id)
    .orderBy("sector.sort")
    .orderBy("member.member_no")
    .execute();

const listUnits = async ({ db, tenant }: House): Promise<string[]> => {
  const units = await db
    .selectFrom("handling_unit")
    .select("name")
    .where("tenant_id", "=", tenant.id)
    .orderBy("sort")
    .orderBy("id")
    .execute();
  return units.map(({ name }) => name);
};
