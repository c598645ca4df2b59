import type { ScoreYearView } from "#contract/rule-sets.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

interface Row {
  readonly year: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly state: ScoreYearState;
  readonly rule_set_id: string;
  readonly version: number;
  readonly title: string;
  readonly entries: number;
  readonly members: number;
  readonly confirmed: number;
  readonly appeals: number;
  readonly manual: number;
}

/** Every scoring year with what is in it and what is still open, the newest first. */
export const listScoreYears = async ({ db, tenant }: House): Promise<ScoreYearView[]> => {
  const { rows } = await sql<Row>`
    select year, from_day, to_day, score_year.state, rule_set_id, rule_set.version, rule_set.title,
      (select count(*)::int from duty_entry as entry where entry.tenant_id = ${tenant.id} and entry.year = score_year.year) as entries,
      (select count(*)::int from member where member.tenant_id = ${tenant.id} and is_scored) as members,
      (select count(*)::int from score_confirmation as seen where seen.tenant_id = ${tenant.id} and seen.year = score_year.year
        and confirmed_at is not null) as confirmed,
      (select count(*)::int from duty_appeal as appeal where appeal.tenant_id = ${tenant.id} and appeal.year = score_year.year
        and appeal.state = 'OPENED') as appeals,
      (select count(*)::int from manual_entry as manual where manual.tenant_id = ${tenant.id} and manual.state = 'PROPOSED'
        and manual.duty_on between from_day and to_day) as manual
    from score_year join rule_set on rule_set.tenant_id = score_year.tenant_id and rule_set.id = rule_set_id
    where score_year.tenant_id = ${tenant.id}
    order by year desc`.execute(db);
  const moves = await db
    .selectFrom("score_year_move")
    .select(["year", "at", "actor_name", "move", "note"])
    .where("tenant_id", "=", tenant.id)
    .orderBy("year")
    .orderBy("no")
    .execute();
  return rows.map((row) => ({
    year: row.year,
    from: row.from_day,
    to: row.to_day,
    state: row.state,
    ruleSetId: row.rule_set_id,
    ruleVersion: row.version,
    ruleTitle: row.title,
    entries: row.entries,
    members: row.members,
    confirmed: row.confirmed,
    openAppeals: row.appeals,
    openManualEntries: row.manual,
    history: moves
      .filter(({ year }) => year === row.year)
      .map(({ at, actor_name, move, note }) => ({ at: shanghaiIso(at), who: actor_name, move, note })),
  }));
};
