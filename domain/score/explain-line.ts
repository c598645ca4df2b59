import { deedWords } from "#domain/duty/duty-deed.ts";
import type { DutyEntry } from "#domain/duty/duty-entry.ts";
import { pointsWords, signedPoints } from "#domain/score/points-words.ts";
import type { Points, Rule } from "#domain/score/rule-set.ts";
import type { LineStep, StatementLine } from "#domain/score/statement.ts";

/** One line as its member reads it: 「06-12 全会下午 请假 −1，秘书长 周敏（演示）批准，依据第三条」. */
export const explainLine = (line: StatementLine, entry: DutyEntry, rule: Rule): string => {
  const what = `${dayWords(entry)} ${entry.evidence.title} ${deedWords(entry.kind, entry.facts)} ${signedPoints(line.points)}`;
  // Of what does not count, only why: how it would have been shared says nothing.
  const why = line.steps.filter((step) => step.step === "notCounted");
  const reasons = (why.length > 0 ? why : line.steps).map((step) => reasonOf(step, line.points, rule));
  const clause = rule.clause && `依据${rule.clause}`;
  return [what, entry.evidence.by, ...reasons, entry.evidence.note.replace(/。$/, ""), clause]
    .filter(Boolean)
    .join("，");
};

/** The year is said where it is not the one that the line counts in. */
const dayWords = ({ dutyOn, year }: DutyEntry) => (dutyOn.startsWith(year) ? dutyOn.slice(5) : dutyOn);

/** What a member could not see from the points alone; nothing for the plain steps. */
const reasonOf = (step: LineStep, points: Points, rule: Rule): string => {
  switch (step.step) {
    case "points":
    case "halfDay":
      return "";
    case "quantity":
      return `数量 ${step.quantity}`;
    case "split":
      return step.factor === "1" ? `按联名第 ${step.place} 位计` : `按联名第 ${step.place} 位分得`;
    case "factor":
      return `${step.because}，计 ${step.factor}`;
    case "notCounted":
      return wordsOfNotCounted(step.because, rule);
    case "capped":
      return cappedWords(step.cap, points);
  }
};

/** Why a line gives nothing. */
export const wordsOfNotCounted = (
  because: Extract<LineStep, { step: "notCounted" }>["because"],
  { nth, atLeast }: Rule,
): string => {
  switch (because) {
    case "nth":
      return nth?.from !== undefined && nth.from > 1
        ? `从第 ${nth.from} 次起计分${nth.to === undefined ? "" : `，到第 ${nth.to} 次为止`}`
        : `只计前 ${nth?.to ?? 1} 次`;
    case "atLeast":
      return `全年不足 ${atLeast ?? 1} 次，不计分`;
    case "once":
      return "全年只计一次，已另计";
    case "best":
      return "同一事项只计最高的一项，已在别处计分";
    case "notFirst":
      return "联名只计第一位";
  }
};

/** 「满 15 分上限，只计 5 分」. */
const cappedWords = (cap: Points, points: Points) => {
  if (cap.startsWith("-")) {
    const most = `本项最多扣 ${cap.slice(1)} 分`;
    return points === "0" ? `${most}，不再扣分` : `${most}，只扣 ${points.slice(1)} 分`;
  }
  return points === "0" ? `已满 ${cap} 分上限，不再加分` : `满 ${cap} 分上限，只计 ${pointsWords(points)}`;
};
