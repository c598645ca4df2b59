import { wordsOfNotCounted } from "#domain/score/explain-line.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import type { LineStep, StatementLine } from "#domain/score/statement.ts";

/** How a line came to its points, a short clause a step, the result last: 「全程计 50 分」「共 4 个半天，每半天计 1/4」「得 12.5 分」. */
export const explainSteps = (line: StatementLine, rule: Rule): readonly string[] => [
  ...line.steps.map((step) => wordsOfStep(step, rule)),
  `得 ${pointsWords(line.points)}`,
];

const wordsOfStep = (step: LineStep, rule: Rule): string => {
  switch (step.step) {
    case "points":
      return basisWords(step.points, rule);
    case "halfDay":
      return step.of === 1 ? "会议只有一个半天" : `共 ${step.of} 个半天，每半天计 1/${step.of}`;
    case "quantity":
      return `数量 ${step.quantity}`;
    case "split":
      return `联名 ${step.of} 人，您是第 ${step.place} 位${step.factor === "1" ? "" : `，计 ${step.factor}`}`;
    case "factor":
      return `${step.because}，计 ${step.factor}`;
    case "notCounted":
      return wordsOfNotCounted(step.because, rule);
    case "capped":
      return step.cap.startsWith("-")
        ? `应扣 ${step.from.slice(1)} 分，本项全年最多扣 ${step.cap.slice(1)} 分`
        : `应计 ${pointsWords(step.from)}，本项全年上限 ${pointsWords(step.cap)}`;
  }
};

const basisByUnit = { EACH: "每次", YEAR: "全年一次", HALF_DAY: "整个会议" } as const;

const basisWords = (points: string, rule: Rule) =>
  points.startsWith("-")
    ? `${basisByUnit[rule.unit]}扣 ${points.slice(1)} 分`
    : `${basisByUnit[rule.unit]}计 ${pointsWords(points)}`;
