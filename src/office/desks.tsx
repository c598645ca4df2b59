import { lazy, type ReactNode } from "react";
import type { Permission } from "#domain/account/roles.ts";
import { AccountsScreen } from "#office/accounts/accounts-screen.tsx";
import { MEETING_DESKS } from "#office/meeting-desks.tsx";
import { DISTRICT_DESKS, OPINION_DESKS } from "#office/opinion-desks.tsx";
import { PointsScreen } from "#office/points/points-screen.tsx";
import { PostersScreen } from "#office/posters/posters-screen.tsx";
import { PROPOSAL_DESKS } from "#office/proposal-desks.tsx";
import { SCORE_DESKS } from "#office/score-desks.tsx";
import { TriageScreen } from "#office/triage/triage-screen.tsx";

/** One place of work; whoever holds `needs` sees it in the bar. */
export interface OfficeDesk {
  readonly to: string;
  readonly label: string;
  readonly needs: Permission;
  /** Where it opens without a choice of one's own. */
  readonly home: string;
  readonly screen: ReactNode;
}

const HandlingScreen = lazy(() =>
  import("#office/handling/handling-screen.tsx").then((chunk) => ({ default: chunk.HandlingScreen })),
);

const RosterScreen = lazy(() =>
  import("#office/roster/roster-screen.tsx").then((chunk) => ({ default: chunk.RosterScreen })),
);

/** Every desk of 机关端, in the order of the bar; an account begins at its first one, so everybody's own work comes before what many read. */
export const DESKS: readonly OfficeDesk[] = [
  {
    to: "/office/triage",
    label: "收件箱",
    needs: "submission.readAll",
    home: "/office/triage?state=RECEIVED",
    screen: <TriageScreen />,
  },
  ...PROPOSAL_DESKS,
  {
    to: "/office/handling",
    label: "承办任务",
    needs: "handling.work",
    home: "/office/handling",
    screen: <HandlingScreen />,
  },
  ...OPINION_DESKS,
  ...SCORE_DESKS,
  ...MEETING_DESKS,
  ...DISTRICT_DESKS,
  { to: "/office/points", label: "联系点", needs: "point.write", home: "/office/points", screen: <PointsScreen /> },
  {
    to: "/office/posters",
    label: "海报",
    needs: "point.printPoster",
    home: "/office/posters",
    screen: <PostersScreen />,
  },
  { to: "/office/roster", label: "名册", needs: "roster.write", home: "/office/roster", screen: <RosterScreen /> },
  {
    to: "/office/accounts",
    label: "账号",
    needs: "account.manage",
    home: "/office/accounts",
    screen: <AccountsScreen />,
  },
];
