import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { daysOfScoreYear, scoreYearOf, type ScoreYearState } from "#domain/score/score-year.ts";
import { addDays, dayOf } from "#domain/time/local-date.ts";
import type { Tx } from "#server/db/database.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";

/** A scoring year as it is stored. */
export interface ScoreYear {
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly state: ScoreYearState;
  readonly ruleSetId: string;
}

/**
 * The scoring year that a day (in Shanghai) falls in, made where there is none yet: with the rules that were published last, from the day after
 * the year before it. Until the transaction ends nobody freezes or archives it.
 */
export const holdYearOfDay = async (tx: Tx, tenantId: string, day: string, now: Date): Promise<ScoreYear> => {
  const known = await findYearOfDay(tx, tenantId, day);
  if (known) return known;
  await makeYearOfDay(tx, tenantId, day, now);
  const made = await findYearOfDay(tx, tenantId, day);
  if (!made) throw new Error(`no scoring year holds ${day}`);
  return made;
};

/** The same for the first year after another that is still open: where that which comes late is booked. */
export const holdNextOpenYear = async (tx: Tx, tenantId: string, after: ScoreYear, now: Date): Promise<ScoreYear> => {
  let next = after;
  do next = await holdYearOfDay(tx, tenantId, shifted(next.to, 1), now);
  while (next.state !== "OPEN");
  return next;
};

const shifted = (day: string, by: number): string => addDays(dayOf(day), by);

const findYearOfDay = async (tx: Tx, tenantId: string, day: string): Promise<ScoreYear | undefined> =>
  (await tx
    .selectFrom("score_year")
    .select(["year", "from_day as from", "to_day as to", "state", "rule_set_id as ruleSetId"])
    .where("tenant_id", "=", tenantId)
    .where("from_day", "<=", day)
    .where("to_day", ">=", day)
    .forShare()
    .executeTakeFirst()) as ScoreYear | undefined;

/** Of two that make one at once the second waits and finds the first one's. */
const makeYearOfDay = async (tx: Tx, tenantId: string, day: string, now: Date): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`score years ${tenantId}`}, 0))`.execute(tx);
  if (await findYearOfDay(tx, tenantId, day)) return;
  const rules = await holdPublishedRules(tx, tenantId, now);
  const years = await tx
    .selectFrom("score_year")
    .select(["year", "from_day", "to_day"])
    .where("tenant_id", "=", tenantId)
    .orderBy("from_day")
    .execute();
  const before = years.findLast((year) => year.to_day < day);
  const after = years.find((year) => year.from_day > day);
  let year = scoreYearOf(day, rules.yearBegins);
  if (before && year <= before.year) year = String(Number(before.year) + 1);
  const days = daysOfScoreYear(year, rules.yearBegins);
  await tx
    .insertInto("score_year")
    .values({
      tenant_id: tenantId,
      year,
      // Where the year's first day was changed, no day is lost and none counts twice.
      from_day: before?.year === String(Number(year) - 1) ? shifted(before.to_day, 1) : days.from,
      to_day: after && after.from_day <= days.to ? shifted(after.from_day, -1) : days.to,
      rule_set_id: rules.id,
    })
    .execute();
};

/** The rules that were published last; the ones that come with the program, as version 1, where there are none. */
const holdPublishedRules = async (
  tx: Tx,
  tenantId: string,
  now: Date,
): Promise<{ readonly id: string; readonly yearBegins: string }> => {
  const newest = await tx
    .selectFrom("rule_set")
    .select(["id", "rules"])
    .where("tenant_id", "=", tenantId)
    .where("state", "=", "PUBLISHED")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (newest) return { id: newest.id, yearBegins: newest.rules.yearBegins };
  return { id: await publishDefaultRules(tx, tenantId, now), yearBegins: defaultRuleSet.yearBegins };
};

const publishDefaultRules = async (tx: Tx, tenantId: string, now: Date, rules: RuleSet = defaultRuleSet) => {
  const id = randomUUID();
  const { count } = await tx
    .selectFrom("rule_set")
    .select(({ fn }) => fn.coalesce(fn.max("version"), sql<number>`0`).as("count"))
    .where("tenant_id", "=", tenantId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("rule_set")
    .values({
      tenant_id: tenantId,
      id,
      version: count + 1,
      title: rules.title,
      rules: JSON.stringify(rules),
      state: "PUBLISHED",
      note: "随系统提供的办法",
      created_at: now,
      published_at: now,
    })
    .execute();
  return id;
};
