import type { Points } from "#domain/score/rule-set.ts";

/** 「+5」「−1」「0」: as a score is printed, with a true minus. */
export const signedPoints = (points: Points) =>
  points === "0" ? "0" : points.startsWith("-") ? `−${points.slice(1)}` : `+${points}`;

/** 「5 分」「−1 分」. */
export const pointsWords = (points: Points) => `${points.replace("-", "−")} 分`;

/** 「加 5 分」「扣 1 分」「不计分」. */
export const changeWords = (points: Points) =>
  points === "0" ? "不计分" : points.startsWith("-") ? `扣 ${points.slice(1)} 分` : `加 ${points} 分`;
