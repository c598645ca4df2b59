import type { StatementRow } from "#contract/score-desk.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { placeMembers } from "#server/score-desk/place-members.ts";
import { readScoreSettings } from "#server/score-desk/score-settings.ts";
import { readYearStatements, type MemberStatement } from "#server/score-desk/year-statements.ts";
import { sql } from "kysely";

/** Everybody's total of a year, by member number; a rank only where the tenant shows one. Undefined where there is no such year. */
export const listStatements = async (house: House, year: string): Promise<readonly StatementRow[] | undefined> => {
  const { db, tenant } = house;
  const read = await readYearStatements(house, year);
  if (!read) return undefined;
  const { showsRanking } = await readScoreSettings(db, tenant.id);
  const placed = showsRanking ? placeMembers(read.items) : [];
  const rankByMember = new Map(placed.map(({ item, place }) => [item.member.id, place]));
  const confirmedByMember = await readConfirmations(db, tenant.id, year);
  const appealsByMember = await countOpenAppeals(db, tenant.id, year);
  return read.items.map((item) => ({
    ...totalsOf(item),
    confirmedAt: confirmedByMember.get(item.member.id) ?? null,
    openAppeals: appealsByMember.get(item.member.id) ?? 0,
    rank: rankByMember.get(item.member.id) ?? null,
  }));
};

const totalsOf = ({ member, statement }: MemberStatement) => {
  const { id, ...known } = member;
  return {
    memberId: id,
    ...known,
    total: statement.total,
    grade: statement.gradeName,
    groups: statement.groups.map((group) => ({ id: group.id, name: group.name, total: group.total })),
    gatesMissing: statement.gates.filter(({ isMet }) => !isMet).map(({ name }) => name),
  };
};

const readConfirmations = async (db: House["db"], tenantId: string, year: string): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom("score_confirmation")
    .select(["member_id", "confirmed_at"])
    .where("tenant_id", "=", tenantId)
    .where("year", "=", year)
    .where("confirmed_at", "is not", null)
    .execute();
  return new Map(rows.flatMap((row) => (row.confirmed_at ? [[row.member_id, shanghaiIso(row.confirmed_at)]] : [])));
};

const countOpenAppeals = async (db: House["db"], tenantId: string, year: string): Promise<Map<string, number>> => {
  const { rows } = await sql<{ id: string; open: number }>`
    select member_id as id, count(*)::int as open from duty_appeal
    where tenant_id = ${tenantId} and year = ${year} and state = 'OPENED' group by member_id`.execute(db);
  return new Map(rows.map(({ id, open }) => [id, open]));
};
