import { checkRuleSet } from "#domain/score/check-rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { as, did, inShort, times, year } from "#tests/unit/score/tables/a-year.ts";
import { expect, test } from "vitest";

/** Table B of domain.md §2.3, what only it has: no less than four; fixed parts of joint work; from the second on, adopted or not. */
const hefei = ruleSet([
  group("activities", [rule("activity", ["ACTIVITY_DONE"], { points: "7.5", atLeast: 4, cap: "30" })]),
  group("proposals", [
    rule("filed", ["PROPOSAL_FILED"], { points: "15", unit: "YEAR", split: { by: "FIXED", first: "10", other: "5" } }),
  ]),
  group("more", [
    rule("adopted", ["OPINION_ADOPTED"], { points: "3", nth: { from: 2 }, best: "opinion" }),
    rule("submitted", ["OPINION_SUBMIT"], { points: "1", nth: { from: 2 }, best: "opinion" }),
  ]),
]);
const totalOf = (...entries: Parameters<typeof year>) => inShort(year(...entries), hefei).total;

test("it is sound", () => {
  expect(checkRuleSet(hefei)).toEqual([]);
});

test("three activities are nothing, four are 30 and five as well", () => {
  expect([3, 4, 5].map((count) => totalOf(times(count, did("ACTIVITY_DONE"))))).toEqual(["0", "30", "30"]);
});

test("one filed counts, the one that weighs most; joint work is 10 and 5", () => {
  expect(totalOf(did("PROPOSAL_FILED", {}, as(2, 3)), did("PROPOSAL_FILED"))).toBe("15");
  expect(totalOf(did("PROPOSAL_FILED", {}, as(2, 3)), did("PROPOSAL_FILED", {}, as(1, 3)))).toBe("10");
  expect(totalOf(did("PROPOSAL_FILED", {}, as(2, 3)))).toBe("5");
});

test("three opinions are two beyond the first", () => {
  expect(totalOf(times(3, did("OPINION_SUBMIT")))).toBe("2");
});
