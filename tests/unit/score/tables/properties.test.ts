import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import type { RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { statementBytes } from "#domain/score/statement-bytes.ts";
import type { Statement, StatementGroup } from "#domain/score/statement.ts";
import { reversalOf } from "#tests/unit/score/entries.ts";
import { ledger } from "#tests/unit/score/random-ledger.ts";
import { brokenPromises } from "#tests/unit/score/sum-of-parts.ts";
import { fiveTables } from "#tests/unit/score/tables/five-tables.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const bytesOf = (entries: readonly DutyEntry[], rules: RuleSet) => statementBytes(scoreOf(entries, rules));

/** Kinds that a set of rules asks for, so that its years are full; now and then one that it does not know. */
const kindsOf = (rules: RuleSet) => [
  ...new Set([...rules.groups.flatMap(rulesOf).flatMap((rule) => rule.counts.kinds), "SUBMISSION_CONVERTED" as const]),
];

const rulesOf = (group: RuleGroup): RuleGroup["rules"] => [...group.rules, ...(group.groups ?? []).flatMap(rulesOf)];

/** What of a year does not hold; `stored` are the same rules, read again as the office's archive would give them. */
const brokenFacts = (entries: readonly DutyEntry[], rules: RuleSet, stored: RuleSet, random: number): string[] => {
  const statement = scoreOf(entries, rules);
  const faults = brokenPromises(statement, rules);
  const replayed = bytesOf(structuredClone(entries).toReversed(), stored);
  if (replayed !== statementBytes(statement)) faults.push("replayed the other way round it gives other bytes");

  const taken = entries[random % Math.max(entries.length, 1)];
  if (!taken) return faults;
  const others = entries.filter((entry) => entry !== taken);
  if (bytesOf([reversalOf(taken), ...entries], rules) !== bytesOf(others, rules))
    faults.push("a reversal leaves a trace");
  return faults;
};

describe("10,000 random years under the real tables: parts are the total, caps hold, order does not matter, reversal and replay give the same bytes", () => {
  test.each(fiveTables)("%s, 2,000", (_, rules) => {
    const stored: RuleSet = JSON.parse(JSON.stringify(rules));
    fc.assert(
      fc.property(ledger(kindsOf(rules)), fc.nat(10_000), (entries, random) => {
        expect(brokenFacts(entries, rules, stored, random)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Caps that cut, floors that lift. */
const reachedBy = ({ groups, bonusCut }: Statement): string[] => [
  ...(bonusCut === "0" ? [] : ["bonus"]),
  ...groups.flatMap(boundsOf),
];

const boundsOf = (group: StatementGroup): string[] => [
  ...(group.cut === "0" ? [] : [`${group.id} cut`]),
  ...(group.lift === "0" ? [] : [`${group.id} lifted`]),
  ...group.groups.flatMap(boundsOf),
];

test.each([
  ["桐城", ["activities cut", "meetings lifted", "opinions cut", "proposals cut"]],
  ["济南", ["bonus"]],
  ["延边", []],
  ["虹口", ["joint cut", "proposals cut"]],
  ["默认", ["activities cut", "bonus", "meetings lifted", "opinions cut", "proposals cut"]],
])("the random years of %s reach every bound of it", (name, bounds) => {
  const rules = fiveTables.find(([known]) => known === name)?.[1];
  if (rules === undefined) throw new Error(`no table ${name}`);
  const years = fc.sample(ledger(kindsOf(rules), 16), { seed: 5, numRuns: 1_000 });
  const reached = new Set(years.flatMap((entries) => reachedBy(scoreOf(entries, rules))));
  expect(bounds.filter((bound) => !reached.has(bound))).toEqual([]);
});
