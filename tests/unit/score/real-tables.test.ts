import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { checkRuleSet } from "#domain/score/check-rule-set.ts";
import type { Rule, RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { entry, group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { expect, test } from "vitest";

/** What is peculiar to each table of domain.md §2.3, said as data. Their whole statements are in the fixtures. */
const joint = { by: "FACTOR", factor: "1/2" } as const;
const firstOnly = { by: "FIRST_ONLY" } as const;

/** 桐城: from full marks; half for the first proposer. */
const tongcheng = ruleSet([
  group(
    "meetings",
    [
      rule("plenary-leave", ["MEETING_EXCUSED"], {
        points: "-20",
        counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: ["PLENARY"] } },
      }),
      rule("plenary-absent", ["MEETING_ABSENT"], {
        points: "-50",
        counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: ["PLENARY"] } },
      }),
      rule("standing-leave", ["MEETING_EXCUSED"], {
        points: "-2",
        counts: { kinds: ["MEETING_EXCUSED"], where: { meetingKind: ["STANDING"] } },
      }),
      rule("standing-absent", ["MEETING_ABSENT"], {
        points: "-5",
        counts: { kinds: ["MEETING_ABSENT"], where: { meetingKind: ["STANDING"] } },
      }),
    ],
    { start: "50", floor: "0" },
  ),
]);

/** 合肥 AA 市: no less than four; fixed parts of joint work; from the second on, adopted or not. */
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

/** 济南: 70 and at most 50 of bonus. */
const jinan = ruleSet(
  [
    group(
      "base",
      [rule("absent", ["MEETING_ABSENT"], { points: "-30" }), rule("leave", ["MEETING_EXCUSED"], { points: "-10" })],
      {
        start: "70",
        floor: "0",
      },
    ),
    group(
      "bonus",
      [
        rule("extra", ["PROPOSAL_FILED"], { points: "5", nth: { from: 2 }, split: firstOnly }),
        rule("excellent", ["PROPOSAL_EXCELLENT"], { split: firstOnly }),
        rule("service", ["SERVICE"], { points: "2", cap: "10" }),
      ],
      { isBonus: true },
    ),
  ],
  { bonusCap: "50" },
);

/** 延边: from zero, once for one or more, the first proposer only, a proposal made information counts once. */
const yanbian = ruleSet([
  group("all", [
    rule("submitted", ["PROPOSAL_SUBMIT"], { unit: "YEAR", split: firstOnly, best: "submitted" }),
    rule("information", ["OPINION_SUBMIT"], { points: "5", unit: "YEAR", best: "submitted" }),
    rule("filed", ["PROPOSAL_FILED"], { split: firstOnly, best: "taken" }),
    rule("adopted", ["OPINION_ADOPTED"], { best: "taken" }),
  ]),
]);

const meeting = (
  id: string,
  kind: DutyKind,
  where: Rule["counts"]["where"],
  points: string,
  more: Partial<Rule> = {},
) => rule(id, [kind], { points, counts: { kinds: [kind], where }, ...more });

/** 虹口: a cap within a cap, halves and quarters, three ways of not coming, half for coming unannounced. */
const hongkou = ruleSet(
  [
    group("proposals", [meeting("own", "PROPOSAL_FILED", { proposerType: ["INDIVIDUAL"] }, "3")], {
      cap: "9",
      groups: [group("joint", [meeting("joint", "PROPOSAL_FILED", { proposerType: ["JOINT"] }, "1.5")], { cap: "3" })],
    }),
    group("opinions", [
      rule("instructed", ["OPINION_INSTRUCTED"], {
        points: "4",
        split: joint,
        factors: [{ where: { isComposite: [true] }, factor: "1/2" }],
      }),
    ]),
    group("meetings", [
      meeting("absent", "MEETING_ABSENT", { isObligatory: [true] }, "-2"),
      meeting("leave", "MEETING_EXCUSED", { isObligatory: [true] }, "-1"),
      meeting("not-come", "MEETING_ABSENT", { isObligatory: [false], isRegistered: [true] }, "-1"),
      meeting("come", "MEETING_PRESENT", { isObligatory: [false], meetingKind: ["TOPICAL", "OTHER"] }, "2", {
        factors: [{ where: { isRegistered: [false] }, factor: "1/2" }],
      }),
      meeting("standing", "MEETING_PRESENT", { meetingKind: ["STANDING"] }, "3", {
        instead: [{ where: { attendeeRole: ["OBSERVER"] }, points: "1" }],
      }),
    ]),
  ],
  { yearBegins: "12-01" },
);

/** Total of entries of these kinds, with their facts and, where it is joint work, the member's place. */
const totalOf = (rules: RuleSet, ...done: [DutyKind, DutyFacts?, [number, number]?, string?][]) =>
  scoreOf(
    done.map(([kind, facts, [place, of] = [1, 1], matterId], at) =>
      entry(`e${at}`, kind, facts, { share: { place, of }, ...(matterId && { matterId }) }),
    ),
    rules,
  ).total;

test("all of them are sound", () => {
  expect([tongcheng, hefei, jinan, yanbian, hongkou].flatMap(checkRuleSet)).toEqual([]);
});

test("桐城: 50 less 2 for leave and 5 for absence, 30 after leave from the plenary, never below 0", () => {
  const standing = { meetingKind: "STANDING" };
  const plenary = { meetingKind: "PLENARY" };
  expect(totalOf(tongcheng)).toBe("50");
  expect(totalOf(tongcheng, ["MEETING_EXCUSED", standing], ["MEETING_ABSENT", standing])).toBe("43");
  expect(totalOf(tongcheng, ["MEETING_EXCUSED", plenary])).toBe("30");
  expect(totalOf(tongcheng, ["MEETING_ABSENT", plenary], ["MEETING_ABSENT", standing])).toBe("0");
});

test("合肥: three activities are nothing, four are 30 and five as well; one filed counts, the best; a second opinion is 3 or 1, never both", () => {
  const activities = (count: number) => Array.from({ length: count }, (): [DutyKind] => ["ACTIVITY_DONE"]);
  expect([3, 4, 5].map((count) => totalOf(hefei, ...activities(count)))).toEqual(["0", "30", "30"]);
  expect(totalOf(hefei, ["PROPOSAL_FILED", {}, [2, 3]], ["PROPOSAL_FILED", {}, [1, 1]])).toBe("15");
  const opinion = (matter: string): [DutyKind, DutyFacts, [number, number], string] => [
    "OPINION_SUBMIT",
    {},
    [1, 1],
    matter,
  ];
  expect(totalOf(hefei, opinion("x"), opinion("y"), opinion("z"))).toBe("2");
});

test("济南: 70, less 30 or 10; beyond the first filed 5 each for the first proposer; service at most 10, bonus at most 50", () => {
  expect(totalOf(jinan, ["MEETING_ABSENT"], ["MEETING_EXCUSED"])).toBe("30");
  expect(totalOf(jinan, ["PROPOSAL_FILED", {}, [2, 2]], ["PROPOSAL_FILED"], ["PROPOSAL_FILED"])).toBe("75");
  const services = Array.from({ length: 6 }, (): [DutyKind] => ["SERVICE"]);
  const excellent = Array.from({ length: 5 }, (): [DutyKind] => ["PROPOSAL_EXCELLENT"]);
  expect(totalOf(jinan, ...services)).toBe("80");
  expect(totalOf(jinan, ...services, ...excellent)).toBe("120");
});

test("延边: one or more submitted is 10 once, each filed 10 more, for the first proposer; made information it counts once", () => {
  expect(totalOf(yanbian, ["PROPOSAL_SUBMIT"], ["PROPOSAL_SUBMIT"], ["PROPOSAL_FILED"], ["PROPOSAL_FILED"])).toBe("30");
  expect(totalOf(yanbian, ["PROPOSAL_SUBMIT", {}, [2, 2]], ["PROPOSAL_FILED", {}, [2, 2]])).toBe("0");
  const x = (kind: DutyKind): [DutyKind, DutyFacts, [number, number], string] => [kind, {}, [1, 1], "x"];
  expect(totalOf(yanbian, x("PROPOSAL_SUBMIT"), x("PROPOSAL_FILED"), x("OPINION_SUBMIT"), x("OPINION_ADOPTED"))).toBe(
    "20",
  );
  expect(totalOf(yanbian, x("PROPOSAL_SUBMIT"), ["OPINION_SUBMIT"], x("OPINION_SUBMIT"))).toBe("15");
});

test("虹口: joint 3 within 9; a half, a half, a quarter; −2, −1, −1, half", () => {
  const joints = Array.from({ length: 3 }, (): [DutyKind, DutyFacts] => ["PROPOSAL_FILED", { proposerType: "JOINT" }]);
  const own: [DutyKind, DutyFacts] = ["PROPOSAL_FILED", { proposerType: "INDIVIDUAL" }];
  expect(totalOf(hongkou, ...joints)).toBe("3");
  expect(totalOf(hongkou, ...joints, own, own)).toBe("9");
  expect(totalOf(hongkou, ...joints, own, own, own)).toBe("9");
  const instructed = (isComposite: boolean, of: number) =>
    totalOf(hongkou, ["OPINION_INSTRUCTED", { isComposite }, [of, of]]);
  expect([instructed(false, 1), instructed(false, 2), instructed(true, 1), instructed(true, 2)]).toEqual([
    "4",
    "2",
    "2",
    "1",
  ]);
  const must = { isObligatory: true, isRegistered: false };
  const may = { isObligatory: false, meetingKind: "TOPICAL" };
  expect(totalOf(hongkou, ["MEETING_ABSENT", must])).toBe("-2");
  expect(totalOf(hongkou, ["MEETING_EXCUSED", must])).toBe("-1");
  expect(totalOf(hongkou, ["MEETING_ABSENT", { ...may, isRegistered: true }])).toBe("-1");
  expect(totalOf(hongkou, ["MEETING_PRESENT", { ...may, isRegistered: false }])).toBe("1");
  expect(totalOf(hongkou, ["MEETING_PRESENT", { ...may, isRegistered: true }])).toBe("2");
  const standing = (attendeeRole: string) =>
    totalOf(hongkou, ["MEETING_PRESENT", { meetingKind: "STANDING", attendeeRole }]);
  expect([standing("STANDING"), standing("OBSERVER")]).toEqual(["3", "1"]);
});
