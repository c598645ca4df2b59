import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import { amountOf } from "#domain/score/points.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { scoreOf } from "#domain/score/score-of.ts";
import { whatIfs } from "#domain/score/what-if.ts";
import { entry, group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { expect, test } from "vitest";

const wordsOf = (entries: DutyEntry[], rules: RuleSet = defaultRuleSet) =>
  whatIfs(entries, rules, scoreOf(entries, rules)).map(({ words }) => words);
const opinions = (count: number) => Array.from({ length: count }, (_, at) => entry(`o${at}`, "OPINION_SUBMIT"));

test("one more opinion gives its points, then what is left below the cap, then nothing, and says so", () => {
  expect(wordsOf([])).toContain("再报送 1 条社情民意，加 10 分");
  expect(wordsOf(opinions(1))).toContain("再报送 1 条社情民意，加 5 分，满“反映社情民意”15 分上限");
  expect(wordsOf(opinions(2))).toContain("再报送 1 条社情民意，“反映社情民意”已满 15 分上限，再多不加分");
});

test("levels are told apart; a better grade is said and comes first", () => {
  expect(wordsOf([])).toContain("再有 1 条社情民意被市级采用，加 3 分");
  const rules = ruleSet(
    [group("g", [rule("a", ["SPEECH"], { points: "9" }), rule("b", ["SERVICE"], { points: "10" })])],
    {
      grades: [
        { id: "a", name: "称职", from: "9", gates: ["speech"] },
        { id: "b", name: "不称职", from: "0", gates: [] },
      ],
      gates: [{ id: "speech", name: "发言", clause: "", anyOf: [{ kinds: ["SPEECH"] }], atLeast: 1 }],
    },
  );
  expect(wordsOf([], rules)).toEqual([
    "再作 1 次大会发言，加 9 分，达到“称职”",
    "再参加 1 次服务群众、公益活动，加 10 分",
  ]);
});

test("what gains nothing for another reason than a cap is left out; nobody is told to be away", () => {
  const once = rule("o", ["OPINION_SUBMIT"], { unit: "YEAR" });
  const leave = rule("l", ["MEETING_EXCUSED", "MEETING_ABSENT"], { points: "3" });
  expect(wordsOf(opinions(1), ruleSet([group("g", [once, leave])]))).toEqual([]);
});

test("a plenary is proposed until it has begun", () => {
  const words = "再全程出席 1 次全体会议，加 50 分，满“出席全会”50 分上限";
  expect(wordsOf([])).toContain(words);
  const begun = entry("a", "MEETING_PRESENT", { meetingKind: "PLENARY", halfDays: 4 });
  expect(wordsOf([begun]).filter((each) => each.includes("全体会议"))).toEqual([]);
});

test("the most useful stands first, and no gain is below zero", () => {
  const all = whatIfs(opinions(2), defaultRuleSet, scoreOf(opinions(2), defaultRuleSet));
  const gains = all.filter(({ isHonour }) => !isHonour).map(({ gain }) => amountOf(gain));
  expect(gains.length).toBeGreaterThan(5);
  expect(gains).toEqual(gains.toSorted((a, b) => Number(b - a)));
  expect(all.every(({ gain }) => amountOf(gain) >= 0n)).toBe(true);
  // What others bestow comes last, whatever it gives.
  const honours = all.slice(gains.length);
  expect(honours.map(({ isHonour }) => isHonour)).toEqual(honours.map(() => true));
  expect(honours.map(({ name }) => name)).toContain("再有 1 件提案评为优秀提案");
});

test("what gains elsewhere names no cap that was full before", () => {
  const filed = (id: string) => [entry(`${id}s`, "PROPOSAL_SUBMIT"), entry(`${id}f`, "PROPOSAL_FILED")];
  const words = wordsOf([...filed("a"), ...filed("b")]).filter((each) => each.includes("提案立案"));
  expect(words).toEqual(["再有 1 件提案立案，加 5 分"]);
});
