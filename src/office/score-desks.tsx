import { lazy } from "react";
import type { OfficeDesk } from "#office/desks.tsx";

const ScoreRulesScreen = lazy(() =>
  import("#office/score-rules/score-rules-screen.tsx").then((chunk) => ({ default: chunk.ScoreRulesScreen })),
);
const ScoreYearsScreen = lazy(() =>
  import("#office/score-years/score-years-screen.tsx").then((chunk) => ({ default: chunk.ScoreYearsScreen })),
);

const StatementsScreen = lazy(() =>
  import("#office/score-desk/statements-screen.tsx").then((chunk) => ({ default: chunk.StatementsScreen })),
);
const ManualEntriesScreen = lazy(() =>
  import("#office/manual-entries/manual-entries-screen.tsx").then((chunk) => ({ default: chunk.ManualEntriesScreen })),
);
const AppealsScreen = lazy(() =>
  import("#office/appeals/appeals-screen.tsx").then((chunk) => ({ default: chunk.AppealsScreen })),
);

const desk = (path: string, label: string, needs: OfficeDesk["needs"], screen: React.ReactNode): OfficeDesk => {
  const to = `/office/${path}`;
  return { to, label, needs, home: to, screen };
};

/** The 委工委's desks, in the order of a scoring year. */
export const SCORE_DESKS: readonly OfficeDesk[] = [
  desk("statements", "履职统计", "score.read", <StatementsScreen />),
  desk("manual-entries", "人工录入", "score.read", <ManualEntriesScreen />),
  desk("appeals", "申诉", "score.read", <AppealsScreen />),
  desk("score-rules", "赋分办法", "score.read", <ScoreRulesScreen />),
  desk("score-years", "履职年度", "score.read", <ScoreYearsScreen />),
];
