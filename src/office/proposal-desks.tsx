import { lazy } from "react";
import type { OfficeDesk } from "#office/desks.tsx";
import { FocusScreen } from "#office/proposal-focus/focus-screen.tsx";
import { StatisticsScreen } from "#office/proposal-statistics/statistics-screen.tsx";

const ProposalDeskScreen = lazy(() =>
  import("#office/proposal-desk/proposal-desk-screen.tsx").then((chunk) => ({ default: chunk.ProposalDeskScreen })),
);
const AssignmentScreen = lazy(() =>
  import("#office/assignment/assignment-screen.tsx").then((chunk) => ({ default: chunk.AssignmentScreen })),
);
const DeadlinesScreen = lazy(() =>
  import("#office/deadlines/deadlines-screen.tsx").then((chunk) => ({ default: chunk.DeadlinesScreen })),
);
const AuditsScreen = lazy(() =>
  import("#office/reply-audits/audits-screen.tsx").then((chunk) => ({ default: chunk.AuditsScreen })),
);
const RatingsScreen = lazy(() =>
  import("#office/ratings/ratings-screen.tsx").then((chunk) => ({ default: chunk.RatingsScreen })),
);
const PromisesScreen = lazy(() =>
  import("#office/promises/promises-screen.tsx").then((chunk) => ({ default: chunk.PromisesScreen })),
);
const ProposalSettingsScreen = lazy(() =>
  import("#office/proposal-settings/proposal-settings-screen.tsx").then((chunk) => ({
    default: chunk.ProposalSettingsScreen,
  })),
);

const TopicsScreen = lazy(() =>
  import("#office/topics/topics-screen.tsx").then((chunk) => ({ default: chunk.TopicsScreen })),
);

const desk = (path: string, label: string, needs: OfficeDesk["needs"], screen: React.ReactNode): OfficeDesk => {
  const to = `/office/${path}`;
  return { to, label, needs, home: to, screen };
};

/** The 提案委's desks, in the order of a proposal's year. */
export const PROPOSAL_DESKS: readonly OfficeDesk[] = [
  {
    ...desk("proposals", "审查", "proposal.move", <ProposalDeskScreen />),
    home: "/office/proposals?state=SUBMITTED",
  },
  desk("assignment", "交办", "proposal.move", <AssignmentScreen />),
  desk("deadlines", "期限", "proposal.readAll", <DeadlinesScreen />),
  desk("reply-audits", "答复审核", "proposal.move", <AuditsScreen />),
  desk("ratings", "评价", "proposal.readRatings", <RatingsScreen />),
  desk("promises", "承诺", "proposal.readAll", <PromisesScreen />),
  desk("proposal-focus", "重点与成果", "proposal.move", <FocusScreen />),
  desk("proposal-statistics", "统计", "proposal.readRatings", <StatisticsScreen />),
  desk("topics", "选题", "proposal.settings", <TopicsScreen />),
  desk("proposal-settings", "设置", "proposal.settings", <ProposalSettingsScreen />),
];
