import { checkRuleSet } from "#domain/score/check-rule-set.ts";
import { defaultRuleSet } from "#domain/score/default-rule-set.ts";
import type { Rule, RuleSet } from "#domain/score/rule-set.ts";
import { RuleSetFields } from "#contract/rule-set.ts";
import { group, rule, ruleSet } from "#tests/unit/score/entries.ts";
import { describe, expect, test } from "vitest";

const faultsOf = (rules: RuleSet) => checkRuleSet(rules).map(({ pointer, sentence }) => `${pointer} ${sentence}`);
const faultsOfRule = (more: Partial<Rule>) => faultsOf(ruleSet([group("g", [rule("r", ["SERVICE"], more)])]));

test("the product's rules are sound and pass the wire unchanged", () => {
  expect(checkRuleSet(defaultRuleSet)).toEqual([]);
  expect(RuleSetFields.parse(JSON.parse(JSON.stringify(defaultRuleSet)))).toEqual(defaultRuleSet);
});

describe("use of the app is refused in every text", () => {
  const words = ["登录", "在线", "浏览", "点赞", "转发", "评论数", "学习时长", "打卡", "签到次数", "积分排名"];
  test.each(words)("%s", (word) => {
    const text = `每次${word}计 1 分。`;
    const spaced = `${word.slice(0, 1)} ${word.slice(1)}`;
    expect(faultsOfRule({ text })).toEqual([
      `/groups/0/rules/0/text 不能出现“${word}”：使用软件的情况不得作为计分依据。`,
    ]);
    expect(faultsOfRule({ name: spaced })).toHaveLength(1);
    const named = { id: "x", name: word, clause: "" };
    const elsewhere = ruleSet([group("g", [], { name: word })], {
      title: word,
      grades: [{ id: "x", name: word, from: "0", gates: [] }],
      gates: [{ ...named, anyOf: [{ kinds: ["SPEECH"] }], atLeast: 1 }],
      alerts: [{ ...named, below: "60", years: 1, consequence: word }],
    });
    expect(checkRuleSet(elsewhere).map(({ pointer }) => pointer)).toEqual([
      "/title",
      "/groups/0/name",
      "/grades/0/name",
      "/gates/0/name",
      "/alerts/0/name",
      "/alerts/0/consequence",
    ]);
  });
});

test.each([
  "在线上会议发言每次计 2 分。",
  "在线下活动中服务群众，每次计 2 分。",
  "所在线索收集点值班，每次计 1 分。",
  "推动扭转发展难题的调研报告。",
  "重点赞助公益事业。",
])("two words that only meet are no use of the app: %s", (text) => {
  expect(faultsOfRule({ text })).toEqual([]);
});

test.each(["在线上课时长", "在线上传材料次数", "在线下载材料", "在 线", "在线上会议的在线时长", "点赞助力每次计 1 分"])(
  "what follows makes it use of the app after all: %s",
  (text) => {
    expect(faultsOfRule({ text })).toHaveLength(1);
  },
);

test.each<[string, Partial<Rule>, string]>([
  ["points", { points: "x" }, "/groups/0/rules/0/points"],
  ["points of a row", { instead: [{ where: { level: ["CITY"] }, points: "" }] }, "/groups/0/rules/0/instead/0/points"],
  [
    "a value of a fact",
    { counts: { kinds: ["SERVICE"], where: { level: ["MOON"] } } },
    "/groups/0/rules/0/counts/where/level",
  ],
  ["no kind", { counts: { kinds: [] } }, "/groups/0/rules/0/counts/kinds"],
  ["a share above 1", { split: { by: "FIRST_SHARE", first: "3/2" } }, "/groups/0/rules/0/split/first"],
  ["a factor of nothing", { split: { by: "FACTOR", factor: "0" } }, "/groups/0/rules/0/split/factor"],
  [
    "no fraction",
    { factors: [{ where: { isComposite: [true] }, factor: "half" }] },
    "/groups/0/rules/0/factors/0/factor",
  ],
  ["a cap of zero", { cap: "0" }, "/groups/0/rules/0/cap"],
  ["a cap on the wrong side", { cap: "-5" }, "/groups/0/rules/0/cap"],
  ["numbers the wrong way round", { nth: { from: 3, to: 2 } }, "/groups/0/rules/0/nth"],
])("a fault is found where it is: %s", (_, more, pointer) => {
  expect(faultsOfRule(more).map((fault) => fault.split(" ")[0])).toEqual([pointer]);
});

test("kinds and facts that do not exist are named, also where the wire was not asked", () => {
  const stored: RuleSet = JSON.parse(
    JSON.stringify(ruleSet([group("g", [rule("r", ["SERVICE"], { counts: { kinds: ["SERVICE"] } })])])).replace(
      '"kinds":["SERVICE"]',
      '"kinds":["LOGIN"],"where":{"minutes":[true]}',
    ),
  );
  expect(faultsOf(stored)).toEqual([
    "/groups/0/rules/0/counts/kinds 没有“LOGIN”这种履职事项。",
    "/groups/0/rules/0/counts/where/minutes 没有“minutes”这项条件。",
  ]);
});

test("ids stand once, rules across all groups", () => {
  const twice = ruleSet([
    group("g", [rule("r", ["SERVICE"])]),
    group("h", [], { groups: [group("g", [rule("r", ["SPEECH"])])] }),
  ]);
  expect(faultsOf(twice)).toEqual([
    "/groups/1/groups/0/id 编号“g”重复。",
    "/groups/1/groups/0/rules/0/id 编号“r”重复。",
  ]);
});

test("grades go down, end at zero and name gates that exist", () => {
  const rules = ruleSet([], {
    grades: [
      { id: "a", name: "称职", from: "60", gates: ["gone"] },
      { id: "b", name: "优秀", from: "85", gates: [] },
    ],
  });
  expect(faultsOf(rules)).toEqual([
    "/grades/0/gates 没有编号为“gone”的必备条件。",
    "/grades/1/from “优秀”的起点要低于“称职”。",
    "/grades/1/from 最后一个等次要从 0 分或以下起。",
  ]);
});

test("a floor above its cap and a bonus within a group are faults", () => {
  const inner = group("inner", [], { isBonus: true });
  expect(faultsOf(ruleSet([group("g", [], { cap: "5", floor: "6", groups: [inner] })], { bonusCap: "-1" }))).toEqual([
    "/groups/0/floor 最低分不能高于上限。",
    "/groups/0/groups/0/isBonus 加分事项只能设在最外层。",
    "/bonusCap 上限要大于 0 分。",
  ]);
});
