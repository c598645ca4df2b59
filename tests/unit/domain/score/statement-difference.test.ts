import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { compareRules } from "#domain/score/compare-rules.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { amountOf } from "#domain/score/points.ts";
import type { Rule, RuleGroup, RuleSet } from "#domain/score/rule-set.ts";
import { expect, test } from "vitest";

let no = 0;
const entry = (kind: DutyEntry["kind"], facts: DutyEntry["facts"] = {}): DutyEntry => {
  no += 1;
  const id = `e${no}`;
  return {
    id,
    memberId: "m",
    year: "2026",
    dutyOn: `2026-03-${String((no % 28) + 1).padStart(2, "0")}`,
    kind,
    sourceId: id,
    matterId: id,
    quantity: "1",
    share: { place: 1, of: 1 },
    facts,
    evidence: { title: "演示", link: null, by: "", note: "" },
    reverses: null,
    at: "2026-03-01T00:00:00Z",
  };
};
const times = (count: number, kind: DutyEntry["kind"], facts?: DutyEntry["facts"]) =>
  Array.from({ length: count }, () => entry(kind, facts));

const withGroup = (id: string, change: (group: RuleGroup) => RuleGroup): RuleSet => ({
  ...defaultRuleSet,
  groups: defaultRuleSet.groups.map((group) => (group.id === id ? change(group) : group)),
});
const withRule = (id: string, part: Partial<Rule>) => (group: RuleGroup) => ({
  ...group,
  rules: group.rules.map((rule) => (rule.id === id ? { ...rule, ...part } : rule)),
});
const changeOf = (entries: readonly DutyEntry[], then: RuleSet, now = defaultRuleSet) =>
  compareRules([{ entries }], now, then);
const whyOf = (entries: readonly DutyEntry[], then: RuleSet) =>
  changeOf(entries, then).changes[0]?.why.map(({ words }) => words);

test("a changed rule is told with how often it was met, and what its group came to", () => {
  const then = withGroup("activities", withRule("activity-done", { points: "3" }));
  expect(whyOf(times(3, "ACTIVITY_DONE"), then)).toEqual([
    "参加活动：6 分 → 9 分，多 3 分（“参加活动”3 次 6 分 → 9 分）",
  ]);
});

test("a cap that keeps a gain away is told", () => {
  const then = withGroup("activities", withRule("activity-done", { points: "3" }));
  expect(whyOf(times(4, "ACTIVITY_DONE"), then)).toEqual([
    "参加活动：8 分 → 10 分，多 2 分（“参加活动”4 次 8 分 → 12 分；满 10 分上限）",
  ]);
});

test("a rule that is new and a group that is gone are told as such", () => {
  const gone = { ...defaultRuleSet, groups: defaultRuleSet.groups.filter(({ id }) => id !== "opinions") };
  expect(whyOf(times(1, "OPINION_SUBMIT"), gone)).toEqual([
    "反映社情民意：10 分 → 0 分，少 10 分（取消“报送社情民意”1 次 10 分）",
  ]);
  const honours: Rule = {
    id: "honours",
    name: "表彰",
    clause: "",
    text: "",
    counts: { kinds: ["COMMENDATION"] },
    points: "8",
    unit: "EACH",
  };
  const more = withGroup("bonus", (group) => ({ ...group, rules: [...group.rules, honours] }));
  expect(whyOf(times(1, "COMMENDATION"), more)).toEqual(["加分事项：0 分 → 8 分，多 8 分（新增“表彰”1 次 8 分）"]);
});

test("who keeps the points and loses the grade reads from how many points it is now", () => {
  const entries = [
    ...times(4, "MEETING_PRESENT", { meetingKind: "PLENARY", halfDays: 4 }),
    ...times(1, "PROPOSAL_SUBMIT"),
    ...times(1, "PROPOSAL_FILED"),
    ...times(5, "ACTIVITY_DONE"),
  ];
  const then = {
    ...defaultRuleSet,
    grades: defaultRuleSet.grades.map((grade) => (grade.id === "excellent" ? { ...grade, from: "90" } : grade)),
  };
  const { changes, grades } = changeOf(entries, then);
  expect(changes).toMatchObject([{ before: "85", after: "85", gradeBefore: "优秀", gradeAfter: "称职" }]);
  expect(changes[0]?.why.map(({ words }) => words)).toEqual(["等次由“优秀”变为“称职”：60 分起"]);
  expect(grades).toEqual([
    { name: "优秀", before: 1, after: 0 },
    { name: "称职", before: 0, after: 1 },
    { name: defaultRuleSet.grades.at(-1)?.name, before: 0, after: 0 },
  ]);
});

test("the reasons of 400 random pairs of rules add up to the change of the total", () => {
  let state = 11;
  const chance = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
  const kinds = ["ACTIVITY_DONE", "SPEECH", "OPINION_SUBMIT", "PROPOSAL_SUBMIT", "SERVICE", "MEETING_ABSENT"] as const;
  const randomRules = (): RuleSet => ({
    ...defaultRuleSet,
    bonusCap: String(5 + chance(20)),
    cap: chance(2) === 0 ? undefined : String(30 + chance(40)),
    groups: defaultRuleSet.groups
      .filter(() => chance(5) > 0)
      .map((group) => ({
        ...group,
        cap: chance(3) === 0 ? undefined : String(5 + chance(30)),
        start: chance(4) === 0 ? String(chance(30)) : undefined,
        rules: group.rules.filter(() => chance(5) > 0).map((rule) => ({ ...rule, points: String(chance(20) - 5) })),
      })),
  });
  for (let run = 0; run < 400; run += 1) {
    const entries = Array.from({ length: chance(25) }, () =>
      entry(kinds[chance(kinds.length)] ?? "SERVICE", { meetingKind: "STANDING", isObligatory: true }),
    );
    for (const { before, after, why } of changeOf(entries, randomRules(), randomRules()).changes) {
      const sum = why.reduce((all, { points }) => all + amountOf(points), 0n);
      expect(sum).toBe(amountOf(after) - amountOf(before));
    }
  }
});
