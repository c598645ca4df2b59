import { checkRuleSet } from "#domain/score/check-rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { as, did, inShort, matter, times, year } from "#tests/unit/score/tables/a-year.ts";
import { expect, test } from "vitest";

/** Table B of domain.md §2.3, what only it has: no less than four; fixed parts of joint work; from the second on, adopted or not. */
const hefei = ruleSet([
  group("activities", [rule("activity", ["ACTIVITY_DONE"], { points: "7.5", atLeast: 4, cap: "30" })]),
  group("proposals", [
    rule("filed", ["PROPOSAL_FILED"], { points: "15", unit: "YEAR", split: { by: "FIXED", first: "10", other: "5" } }),
  ]),
  group("more", [
    rule("opinion", ["OPINION_SUBMIT", "OPINION_ADOPTED"], {
      points: "1",
      instead: [{ where: { level: ["COUNTY", "CITY", "PROVINCE", "NATIONAL"] }, points: "3" }],
      nth: { from: 2 },
      best: "opinion",
    }),
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

test("beyond the first opinion each is 3 where it was adopted, 1 where it was not, never both", () => {
  const opinion = (matterId: string) => did("OPINION_SUBMIT", {}, matter(matterId));
  const adopted = (matterId: string) => did("OPINION_ADOPTED", { level: "COUNTY" }, matter(matterId));
  const three = ["x", "y", "z"].map(opinion);
  expect(totalOf(three)).toBe("2");
  expect(totalOf(opinion("x"), adopted("x"))).toBe("0");
  // y 1, z 3
  expect(totalOf(three, adopted("z"))).toBe("4");
  expect(totalOf(three, adopted("y"), adopted("z"))).toBe("6");
});
