import { labelByDutyKind } from "#domain/duty/duty-kinds.ts";
import { wordsOfWhere } from "#domain/score/match-entry.ts";
import { changeWords, pointsWords } from "#domain/score/points-words.ts";
import type { Match, Points, Rule, RuleUnit, Split } from "#domain/score/rule-set.ts";

export const labelByRuleUnit: Record<RuleUnit, string> = {
  EACH: "每次",
  YEAR: "全年一次",
  HALF_DAY: "全程（按半天平均）",
};

/** One thing that a rule says, as a label and its words. */
export interface RuleFacet {
  readonly label: string;
  readonly words: string;
}

/** 「出席会议（全体会议）」. */
export const matchWords = ({ kinds, where }: Match): string => {
  const deeds = kinds.map((kind) => labelByDutyKind[kind]).join("、");
  const when = where ? wordsOfWhere(where) : "";
  return when ? `${deeds}（${when}）` : deeds;
};

/** How joint work is split; empty where everybody gets the whole. */
export const splitWords = (split: Split | undefined): string => {
  switch (split?.by) {
    case undefined:
    case "WHOLE":
      return "";
    case "FIRST_ONLY":
      return "联名只计第一位";
    case "FIRST_SHARE":
      return `联名第一位计 ${split.first}，其余平分剩下的`;
    case "FIXED":
      return `联名第一位 ${pointsWords(split.first)}，其他人各 ${pointsWords(split.other)}`;
    case "EQUAL":
      return "联名的由各人平分";
    case "FACTOR":
      return `联名的每人计 ${split.factor}`;
  }
};

/** From which to which time; empty where every time counts. */
export const nthWords = (nth: Rule["nth"]): string => {
  const { from = 1, to } = nth ?? {};
  if (from > 1) return to === undefined ? `从第 ${from} 次起计` : `只计第 ${from} 至第 ${to} 次`;
  return to === undefined ? "" : `只计前 ${to} 次`;
};

/** The most that a rule gives or takes a year. */
export const capWords = (cap: Points | undefined): string =>
  cap === undefined ? "" : cap.startsWith("-") ? `全年最多扣 ${cap.slice(1)} 分` : `全年最多 ${pointsWords(cap)}`;

/** Everything that a rule says, part by part; an empty part says nothing. */
export const facetsOfRule = (rule: Rule): readonly RuleFacet[] => [
  { label: "名称", words: rule.name },
  { label: "条款", words: rule.clause },
  { label: "条文", words: rule.text },
  { label: "计分事项", words: matchWords(rule.counts) },
  { label: "分值", words: `${labelByRuleUnit[rule.unit]}${changeWords(rule.points)}` },
  { label: "其中", words: insteadWords(rule) },
  { label: "次数", words: [nthWords(rule.nth), atLeastWords(rule.atLeast)].filter(Boolean).join("，") },
  { label: "联名", words: splitWords(rule.split) },
  { label: "折算", words: (rule.factors ?? []).map((row) => `${wordsOfWhere(row.where)}计 ${row.factor}`).join("；") },
  { label: "上限", words: capWords(rule.cap) },
  { label: "不重复计", words: rule.best === undefined ? "" : "同一事项只计最高的一项" },
];

const insteadWords = ({ instead = [] }: Rule) =>
  instead.map(({ where, points }) => `${wordsOfWhere(where)}${changeWords(points)}`).join("；");

const atLeastWords = (atLeast: number | undefined) => (atLeast === undefined ? "" : `全年不足 ${atLeast} 次不计`);

/** A rule in one sentence: 「出席会议（全体会议），全程（按半天平均）加 50 分，全年最多 50 分」. */
export const ruleSentence = (rule: Rule): string =>
  facetsOfRule(rule)
    .filter(({ label, words }) => words !== "" && !["名称", "条款", "条文"].includes(label))
    .map(({ label, words }) => (label === "其中" ? `其中${words}` : words))
    .join("，");
