import { median, type Report, rounded } from "#bench/report.ts";
import { scoreWorld, YEAR, type ScoreWorld } from "#bench/score/score-world.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { holdYearOfDay } from "#server/duty/score-years.ts";
import { statementOf } from "#server/duty/statement-of.ts";
import { dryRunRules } from "#server/score-rules/dry-run.ts";
import { loadLedgerOfYear } from "#server/score-rules/ledger-of-year.ts";

const suite = "score";
const MEMBERS = 271;
const MANY = 100_000;
const ROUNDS = 5;
const READS = 300;

/** What a statement costs: all of a real 政协, one among 6 million entries, a dry run; and that twice the members take twice the time. */
export const run = async (report: Report): Promise<void> => {
  const small = await scoreWorld(MEMBERS);
  const all = await secondsOf(small);
  report({ suite, metric: "statements-271-s", value: rounded(all, 3), unit: "s" });
  await small.house.db.transaction().execute((tx) => holdYearOfDay(tx, "bench", "2026-06-01", small.house.now()));
  const dry = await middleOf(async () => {
    const done = await dryRunRules(small.house, YEAR, { ...defaultRuleSet, bonusCap: "20" });
    if (!done.ok) throw new Error(`the dry run was refused: ${done.refusal.kind}`);
  });
  report({ suite, metric: "dry-run-271-s", value: rounded(dry, 3), unit: "s" });
  await small.stop();

  const eightfold = await scoreWorld(8 * MEMBERS);
  const growth = (await secondsOf(eightfold)) / all / 8;
  await eightfold.stop();
  // Time for 8 times the members by 8 times the time: 1 is linear.
  report({ suite, metric: "growth", value: rounded(growth), unit: "ratio" });

  const large = await scoreWorld(MANY);
  report({ suite, metric: "statement-6m-p95-ms", value: rounded(await p95Of(large)), unit: "ms" });
  await large.stop();
};

const middleOf = async (work: () => Promise<void>): Promise<number> => {
  const seconds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now();
    await work();
    seconds.push((performance.now() - started) / 1000);
  }
  // The first one warms up.
  return median(seconds.slice(1));
};

/** Every member's statement of a year: one query, the real sum. */
const secondsOf = ({ house }: ScoreWorld): Promise<number> =>
  middleOf(async () => {
    for (const entries of (await loadLedgerOfYear(house.db, house, YEAR)).values()) scoreOf(entries, defaultRuleSet);
  });

const p95Of = async ({ house }: ScoreWorld): Promise<number> => {
  const members = await house.db.selectFrom("member").select("id").limit(READS).execute();
  const took: number[] = [];
  for (const { id } of members) {
    const started = performance.now();
    await statementOf(house.db, house, { year: YEAR, memberId: id, rules: defaultRuleSet });
    took.push(performance.now() - started);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? NaN;
};
