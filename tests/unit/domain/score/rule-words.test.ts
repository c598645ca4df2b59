import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { Rule, RuleSet } from "#domain/score/rule-set.ts";
import { changesOfRules } from "#domain/score/rule-set-changes.ts";
import { ruleSentence } from "#domain/score/rule-words.ts";
import { expect, test } from "vitest";

const rule: Rule = {
  id: "r",
  name: "采用",
  clause: "第八条",
  text: "被采用的每条计 5 分。",
  counts: { kinds: ["OPINION_ADOPTED"] },
  points: "5",
  unit: "EACH",
};

test.each<[Partial<Rule>, string]>([
  [{}, "社情民意被采用，每次加 5 分"],
  [{ points: "-2", cap: "-10" }, "社情民意被采用，每次扣 2 分，全年最多扣 10 分"],
  [
    { counts: { kinds: ["OPINION_ADOPTED"], where: { level: ["CITY", "PROVINCE"] } } },
    "社情民意被采用（市或省），每次加 5 分",
  ],
  [{ instead: [{ where: { level: ["NATIONAL"] }, points: "10" }] }, "社情民意被采用，每次加 5 分，其中全国加 10 分"],
  [{ unit: "YEAR", nth: { from: 2 } }, "社情民意被采用，全年一次加 5 分，从第 2 次起计"],
  [{ nth: { to: 3 }, atLeast: 2 }, "社情民意被采用，每次加 5 分，只计前 3 次，全年不足 2 次不计"],
  [{ nth: { from: 2, to: 4 } }, "社情民意被采用，每次加 5 分，只计第 2 至第 4 次"],
  [{ split: { by: "FIRST_ONLY" } }, "社情民意被采用，每次加 5 分，联名只计第一位"],
  [{ split: { by: "FIRST_SHARE", first: "1/2" } }, "社情民意被采用，每次加 5 分，联名第一位计 1/2，其余平分剩下的"],
  [{ split: { by: "FIXED", first: "10", other: "5" } }, "社情民意被采用，每次加 5 分，联名第一位 10 分，其他人各 5 分"],
  [{ split: { by: "EQUAL" } }, "社情民意被采用，每次加 5 分，联名的由各人平分"],
  [
    { split: { by: "FACTOR", factor: "1/2" }, factors: [{ where: { isComposite: [true] }, factor: "1/2" }], best: "b" },
    "社情民意被采用，每次加 5 分，联名的每人计 1/2，综合采用计 1/2，同一事项只计最高的一项",
  ],
])("%o reads as a sentence", (part, sentence) => {
  expect(ruleSentence({ ...rule, ...part })).toBe(sentence);
});

test("every rule of the delivered set says something different", () => {
  const sentences = defaultRuleSet.groups.flatMap(({ rules }) => rules.map(ruleSentence));
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("what two versions say differently is told by place, and nothing else", () => {
  const then: RuleSet = {
    ...defaultRuleSet,
    bonusCap: "20",
    groups: defaultRuleSet.groups
      .filter(({ id }) => id !== "opinions")
      .map((group) => (group.id === "activities" ? { ...group, cap: "12", rules: [...group.rules, rule] } : group)),
    grades: defaultRuleSet.grades.map((grade) => (grade.id === "excellent" ? { ...grade, from: "90" } : grade)),
  };
  expect(changesOfRules(defaultRuleSet, defaultRuleSet)).toEqual([]);
  expect(changesOfRules(defaultRuleSet, then).map(({ place, label, was, is }) => [place, label, was, is])).toEqual([
    ["全部", "加分合计上限", "30 分", "20 分"],
    ["参加活动", "上限", "上限 10 分", "上限 12 分"],
    ["参加活动 › 采用", "新增规则", null, "第八条，社情民意被采用，每次加 5 分"],
    ["等次“优秀”", "分数线", "85 分起", "90 分起"],
    ["反映社情民意", "删去大项", "第八条，从零加，上限 15 分", null],
    ["反映社情民意 › 报送社情民意", "删去规则", "第八条第一款，报送社情民意，每次加 10 分，联名的每人计 1/2", null],
    [
      "反映社情民意 › 本级采用",
      "删去规则",
      "第八条第二款，社情民意被采用（区县），每次加 5 分，联名的每人计 1/2",
      null,
    ],
  ]);
});
