import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";
import type { Db } from "#server/db/database.ts";
import { groupBy } from "#server/proposals/group-by.ts";
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

interface EntryRow extends Omit<DutyEntry, "share" | "at"> {
  readonly place: number;
  readonly of: number;
  readonly at: Date;
}

/** The ledger of a year by member: of all, or of one. Reversals are in it. */
export const readYearEntries = async (
  db: Db,
  tenantId: string,
  year: string,
  memberId?: string,
): Promise<ReadonlyMap<string, readonly DutyEntry[]>> => {
  const { rows } = await sql<EntryRow>`
    select id, member_id as "memberId", year, duty_on as "dutyOn", kind, source_id as "sourceId", matter_id as "matterId",
      trim_scale(quantity)::text as quantity, share_place as place, share_of as of, facts, evidence, reverses, at
    from duty_entry
    where tenant_id = ${tenantId} and year = ${year} and (${memberId ?? null}::uuid is null or member_id = ${memberId ?? null})
    order by duty_on, at, id`.execute(db);
  return groupBy(
    rows.map(({ place, of, at, ...same }): DutyEntry => ({ ...same, share: { place, of }, at: at.toISOString() })),
    "memberId",
    (entry) => entry,
  );
};
