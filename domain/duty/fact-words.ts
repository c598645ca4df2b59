import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import { labelByDutyFact, labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";

const isNamed = (name: string): name is DutyFactName => name in labelByDutyFact;

/** 「会议类别：学习培训；必须参加；已报名」: what is known of an entry beside its kind, as the office reads it. */
export const factWords = (facts: DutyFacts): string => Object.entries(facts).flatMap(wordsOfFact).join("；");

const wordsOfFact = ([name, value]: readonly [string, string | number | boolean]): string[] => {
  if (!isNamed(name)) return typeof value === "number" ? [`共 ${value} 个半天`] : [];
  const words = labelByDutyFactValue[name][String(value)] ?? String(value);
  return [typeof value === "boolean" ? words : `${labelByDutyFact[name]}：${words}`];
};
