import type { RuleSet } from "#domain/score/rule-set.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";
import type { Db } from "#server/db/database.ts";
import { sql } from "kysely";

/** A scoring year with the rules that it counts by. */
export interface YearRules {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly state: ScoreYearState;
  readonly ruleSetId: string;
  readonly ruleVersion: number;
  readonly rules: RuleSet;
}

/** Undefined where there is no such year. */
export const findYearRules = async (db: Db, tenantId: string, year: string): Promise<YearRules | undefined> => {
  const { rows } = await sql<YearRules>`
    select y.year, y.from_day as "from", y.to_day as "to", y.state, y.rule_set_id as "ruleSetId", r.version as "ruleVersion", r.rules
    from score_year y join rule_set r on r.tenant_id = y.tenant_id and r.id = y.rule_set_id
    where y.tenant_id = ${tenantId} and y.year = ${year}`.execute(db);
  return rows[0];
};
