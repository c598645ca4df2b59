import { pointsWords } from "#domain/score/points-words.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";

/** The grade that is reached; "" for the lowest: the app labels nobody, it says what is missing. And the way to the next one. */
export const gradeWords = ({ statement, year }: ScoreView): { readonly name: string; readonly next: string } => {
  const { grades } = year.rules;
  const isLowest = grades.length > 1 && statement.grade === grades.at(-1)?.id;
  const { next, gates } = statement;
  if (!next) return { name: isLowest ? "" : statement.gradeName, next: "" };
  const missing = gates.filter(({ id }) => next.gates.includes(id)).length;
  const needs = [
    next.points !== "0" && `还差 ${pointsWords(next.points)}`,
    missing > 0 && `还有 ${missing} 项基本要求没完成`,
  ].filter(Boolean);
  const verb = year.state === "OPEN" ? "达到" : "距";
  return { name: isLowest ? "" : statement.gradeName, next: `${verb}「${next.name}」${needs.join("，")}` };
};
