import type { Step } from "#domain/flow/flow.ts";
import type { ScoreYearState } from "#domain/score/score-year.ts";

export const SCORE_YEAR_MOVES = ["freeze", "reopen", "archive"] as const;
export type ScoreYearMove = (typeof SCORE_YEAR_MOVES)[number];

export const labelByScoreYearMove: Record<ScoreYearMove, string> = {
  freeze: "冻结",
  reopen: "重新开放",
  archive: "归档",
};

/** The way of a scoring year (domain.md §4.10). `nothingOpen`: no appeal waits for its answer, no manual entry for its second person. */
export const scoreYearFlow: readonly Step<ScoreYearState, ScoreYearMove, "memberAffairs", "note" | "nothingOpen">[] = [
  { from: "OPEN", move: "freeze", to: "FROZEN", by: "memberAffairs" },
  { from: "FROZEN", move: "reopen", to: "OPEN", by: "memberAffairs", needs: "note" },
  { from: "FROZEN", move: "archive", to: "ARCHIVED", by: "memberAffairs", needs: "nothingOpen" },
];
