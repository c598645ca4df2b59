import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { statementBytes } from "#domain/score/statement-bytes.ts";
import type { StatementGroup, StatementLine } from "#domain/score/statement.ts";
import { reversalOf } from "#tests/unit/score/entries.ts";
import { FEW_KINDS, ledger, randomRules } from "#tests/unit/score/random-ledger.ts";
import { brokenPromises } from "#tests/unit/score/sum-of-parts.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const bytesOf = (entries: readonly DutyEntry[], rules: RuleSet) => statementBytes(scoreOf(entries, rules));

/** An order that differs from the one that they came in. */
const shuffled = <T>(all: readonly T[], seed: number) =>
  all
    .map((each, at) => ({ each, key: ((at + 1) * (seed * 2 + 1) * 7919) % 104_729 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ each }) => each);

/** The same facts of every year and every set of rules: those that do not hold. */
const brokenFacts = (entries: readonly DutyEntry[], rules: RuleSet, random: number): string[] => {
  const statement = scoreOf(entries, rules);
  const bytes = statementBytes(statement);
  const faults = brokenPromises(statement, rules);
  if (matterTwice(entries, rules, statement.groups).length > 0) faults.push("a matter counts twice");
  if (bytesOf(shuffled(entries, random), rules) !== bytes) faults.push("the order of the entries matters");

  const taken = entries[random % Math.max(entries.length, 1)];
  if (!taken) return faults;
  const reversal = reversalOf(taken);
  const all = shuffled([...entries, reversal], random);
  const without = entries.filter((entry) => entry !== taken);
  if (bytesOf(all, rules) !== bytesOf(without, rules)) faults.push("a reversal leaves a trace");
  if (bytesOf([reversalOf(reversal), ...all], rules) !== bytes) faults.push("a reversal cannot be taken back");
  return faults;
};

describe("10,000 random years: parts are the total, caps hold, order does not matter, a reversal restores, a matter counts once", () => {
  test("under the product's rules", () => {
    fc.assert(
      fc.property(ledger(), fc.nat(10_000), (entries, random) => {
        expect(brokenFacts(entries, defaultRuleSet, random)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  test("under 2,500 random sets of rules, four years each", () => {
    const fourYears = fc.tuple(ledger(FEW_KINDS), ledger(FEW_KINDS), ledger(FEW_KINDS), ledger(FEW_KINDS));
    fc.assert(
      fc.property(fourYears, randomRules, fc.nat(10_000), (years, rules, random) => {
        expect(years.flatMap((entries) => brokenFacts(entries, rules, random))).toEqual([]);
      }),
      { numRuns: 2_500 },
    );
  });
});

test("random rules and ledgers are worth something: caps cut, floors lift, lines lose their matter", () => {
  const seen = new Set<string>();
  for (const { entries, rules } of fc.sample(fc.record({ entries: ledger(FEW_KINDS), rules: randomRules }), {
    seed: 5,
    numRuns: 1_000,
  })) {
    const statement = scoreOf(entries, rules);
    if (statement.cut !== "0") seen.add("cut");
    if (statement.bonusCut !== "0") seen.add("bonusCut");
    if (statement.lift !== "0" || statement.groups.some(({ lift }) => lift !== "0")) seen.add("lift");
    for (const step of linesOf(statement.groups).flatMap((line) => line.steps)) {
      seen.add(step.step === "notCounted" ? step.because : step.step);
    }
  }
  const all = [
    "points",
    "halfDay",
    "quantity",
    "split",
    "factor",
    "capped",
    "nth",
    "atLeast",
    "once",
    "best",
    "notFirst",
  ];
  expect([...seen].toSorted()).toEqual([...all, "cut", "bonusCut", "lift"].toSorted());
});

test("an entry of one year changes no other year", () => {
  const years = ["2025", "2026", "2027"];
  const inYears = ledger().map((entries) => entries.map((each, at) => ({ ...each, year: years[at % 3] ?? "2026" })));
  fc.assert(
    fc.property(inYears, ledger(undefined, 1), (entries, more) => {
      const added = more.map((each) => ({ ...each, id: "added", sourceId: "added", year: "2026" }));
      const ofYear = (all: DutyEntry[], year: string) =>
        bytesOf(
          all.filter((each) => each.year === year),
          defaultRuleSet,
        );
      for (const year of ["2025", "2027"]) expect(ofYear([...entries, ...added], year)).toBe(ofYear(entries, year));
    }),
    { numRuns: 1_000 },
  );
});

const linesOf = (groups: readonly StatementGroup[]): readonly StatementLine[] =>
  groups.flatMap((group) => [...group.lines, ...linesOf(group.groups)]);

/** Matters of which more than one line counts under rules that exclude each other. */
const matterTwice = (entries: readonly DutyEntry[], rules: RuleSet, groups: readonly StatementGroup[]) => {
  const bestById = new Map(rules.groups.flatMap(rulesOf).map((rule) => [rule.id, rule.best]));
  const matterById = new Map(entries.map((entry) => [entry.id, entry.matterId]));
  const matters = linesOf(groups).flatMap((line) => {
    const best = bestById.get(line.ruleId);
    if (best === undefined || line.steps.some((step) => step.step === "notCounted")) return [];
    return [`${best} ${matterById.get(line.entryId)}`];
  });
  return matters.filter((matter, at) => matters.indexOf(matter) !== at);
};

const rulesOf = (group: RuleGroup): RuleGroup["rules"] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];
