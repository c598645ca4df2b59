import type { DutyDocument, DutyYear } from "#contract/duty.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db } from "#server/db/database.ts";
import { listAppeals } from "#server/duty/list-appeals.ts";
import { listPending } from "#server/duty/list-pending.ts";
import { holdYearOfDay } from "#server/duty/score-years.ts";
import { hashOfStatement, statementOf } from "#server/duty/statement-of.ts";
import type { House } from "#server/house.ts";

/** 我的履职 of one member: three years at most unless said, the newest first; nothing of anybody else. */
export const readMyDuty = async (house: House, memberId: string, most = YEARS): Promise<DutyDocument> => {
  const { db, tenant } = house;
  const today = shanghaiDay(house.now());
  const { is_scored } = await db
    .selectFrom("member")
    .select("is_scored")
    .where("tenant_id", "=", tenant.id)
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
  const years: DutyYear[] = [];
  for (const row of await loadYears(house, memberId, today, most)) years.push(await viewYear(house, memberId, row));
  return {
    asOf: shanghaiIso(house.now()),
    isScored: is_scored,
    years,
    pending: await listPending(db, house, memberId),
    appeals: await listAppeals(db, house, memberId),
  };
};

const YEARS = 3;

const loadYears = async (house: House, memberId: string, today: string, most: number) => {
  const years = await selectYears(house.db, house, memberId, today, most);
  if (years.some(({ to_day }) => to_day >= today)) return years;
  await house.db.transaction().execute((tx) => holdYearOfDay(tx, house.tenant.id, today, house.now()));
  return selectYears(house.db, house, memberId, today, most);
};

const selectYears = (db: Db, { tenant }: House, memberId: string, today: string, most: number) =>
  db
    .selectFrom("score_year as year")
    .innerJoin("rule_set", (join) =>
      join.onRef("rule_set.tenant_id", "=", "year.tenant_id").onRef("rule_set.id", "=", "year.rule_set_id"),
    )
    .leftJoin("score_confirmation as shown", (join) =>
      join
        .onRef("shown.tenant_id", "=", "year.tenant_id")
        .onRef("shown.year", "=", "year.year")
        .on("shown.member_id", "=", memberId),
    )
    .select(["year.year", "from_day", "to_day", "year.state", "rule_set.id as rule_set_id", "version", "rules"])
    .select(["confirmed_at", "statement_hash"])
    .where("year.tenant_id", "=", tenant.id)
    .where("from_day", "<=", today)
    .orderBy("from_day", "desc")
    .limit(most)
    .execute();

type YearRow = Awaited<ReturnType<typeof selectYears>>[number];

const viewYear = async (house: House, memberId: string, row: YearRow): Promise<DutyYear> => {
  const rules: RuleSet = row.rules;
  const { entries, statement } = await statementOf(house.db, house, { year: row.year, memberId, rules });
  return {
    year: row.year,
    from: row.from_day,
    to: row.to_day,
    state: row.state as ScoreYearState,
    ruleSetId: row.rule_set_id,
    ruleVersion: row.version,
    rules: rules as DutyYear["rules"],
    entries: entries.map((entry) => ({
      ...entry,
      share: { ...entry.share },
      facts: { ...entry.facts },
      evidence: { ...entry.evidence },
    })),
    total: statement.total,
    confirmedAt: row.confirmed_at === null ? null : shanghaiIso(row.confirmed_at),
    isFrozenAsShown: row.state !== "OPEN" && row.statement_hash?.equals(hashOfStatement(statement)) === true,
  };
};
