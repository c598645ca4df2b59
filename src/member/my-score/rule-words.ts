import { pointsWords, signedPoints } from "#domain/score/points-words.ts";
import { RULE_UNITS, type Rule, type RuleGroup, type RuleSet } from "#domain/score/rule-set.ts";

const wordsByUnit: Record<(typeof RULE_UNITS)[number], string> = {
  EACH: "每次",
  YEAR: "全年一次",
  HALF_DAY: "整个会议",
};

/** 「每次 +15 分，最多 20 分」. */
export const ruleFacts = ({ unit, points, cap }: Rule): string =>
  [
    points === "0" ? "不计分" : `${wordsByUnit[unit]} ${signedPoints(points)} 分`,
    cap && (cap.startsWith("-") ? `最多扣 ${cap.slice(1)} 分` : `最多 ${cap} 分`),
  ]
    .filter(Boolean)
    .join("，");

/** 「第六条，年初 50 分，上限 50 分，最低 0 分」. */
export const groupFacts = ({ clause, start, cap, floor }: RuleGroup): string =>
  [
    clause,
    start && start !== "0" && `年初 ${pointsWords(start)}`,
    cap && `上限 ${pointsWords(cap)}`,
    floor && `最低 ${pointsWords(floor)}`,
  ]
    .filter(Boolean)
    .join("，");

/** Grades, what they ask for beside points, and the caps over everything. What the office does about low totals is in its own document. */
export const conditionWords = ({ grades, gates, bonusCap, cap }: RuleSet): readonly string[] => {
  const nameById = new Map(gates.map(({ id, name }) => [id, name]));
  return [
    ...(cap ? [`全年最多 ${pointsWords(cap)}`] : []),
    ...(bonusCap ? [`加分事项合计最多 ${pointsWords(bonusCap)}`] : []),
    ...grades.slice(0, -1).map(({ name, from, gates: asked }) => {
      const needs = asked.flatMap((id) => nameById.get(id) ?? []);
      return `${name}：${pointsWords(from)}及以上${needs.length > 0 ? `，并且${needs.join("、")}` : ""}`;
    }),
  ];
};
