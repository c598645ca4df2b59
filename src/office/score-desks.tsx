import { lazy } from "react";
import type { OfficeDesk } from "#office/desks.tsx";

const ScoreRulesScreen = lazy(() =>
  import("#office/score-rules/score-rules-screen.tsx").then((chunk) => ({ default: chunk.ScoreRulesScreen })),
);
const ScoreYearsScreen = lazy(() =>
  import("#office/score-years/score-years-screen.tsx").then((chunk) => ({ default: chunk.ScoreYearsScreen })),
);

const desk = (path: string, label: string, needs: OfficeDesk["needs"], screen: React.ReactNode): OfficeDesk => {
  const to = `/office/${path}`;
  return { to, label, needs, home: to, screen };
};

/** The 委工委's desks, in the order of a scoring year. */
export const SCORE_DESKS: readonly OfficeDesk[] = [
  desk("score-rules", "赋分办法", "score.read", <ScoreRulesScreen />),
  desk("score-years", "履职年度", "score.read", <ScoreYearsScreen />),
];
