import "#office/office.css";
import { lazy, Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { useWhoAmI } from "#data/session.ts";
import { may, type Permission } from "#domain/account/roles.ts";
import { AccountsScreen } from "#office/accounts/accounts-screen.tsx";
import { NoDesk } from "#office/no-desk.tsx";
import { OfficeAside } from "#office/office-aside.tsx";
import { PointsScreen } from "#office/points/points-screen.tsx";
import { PostersScreen } from "#office/posters/posters-screen.tsx";
import { FocusScreen } from "#office/proposal-focus/focus-screen.tsx";
import { StatisticsScreen } from "#office/proposal-statistics/statistics-screen.tsx";
import { TriageScreen } from "#office/triage/triage-screen.tsx";
import { Desk } from "#ui/desk.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

const HandlingScreen = lazy(() =>
  import("#office/handling/handling-screen.tsx").then((chunk) => ({ default: chunk.HandlingScreen })),
);

const ProposalDeskScreen = lazy(() =>
  import("#office/proposal-desk/proposal-desk-screen.tsx").then((chunk) => ({ default: chunk.ProposalDeskScreen })),
);
const ProposalSettingsScreen = lazy(() =>
  import("#office/proposal-settings/proposal-settings-screen.tsx").then((chunk) => ({
    default: chunk.ProposalSettingsScreen,
  })),
);

const DESKS: readonly { to: string; label: string; needs: Permission; home: string; screen: React.ReactNode }[] = [
  {
    to: "/office/triage",
    label: "收件箱",
    needs: "submission.readAll",
    home: "/office/triage?state=RECEIVED",
    screen: <TriageScreen />,
  },
  {
    to: "/office/proposals",
    label: "提案审查",
    needs: "proposal.move",
    home: "/office/proposals?state=SUBMITTED",
    screen: <ProposalDeskScreen />,
  },
  {
    to: "/office/proposal-focus",
    label: "重点与成果",
    needs: "proposal.move",
    home: "/office/proposal-focus",
    screen: <FocusScreen />,
  },
  {
    to: "/office/proposal-statistics",
    label: "提案统计",
    needs: "proposal.readRatings",
    home: "/office/proposal-statistics",
    screen: <StatisticsScreen />,
  },
  { to: "/office/points", label: "联系点", needs: "point.write", home: "/office/points", screen: <PointsScreen /> },
  {
    to: "/office/posters",
    label: "海报",
    needs: "point.printPoster",
    home: "/office/posters",
    screen: <PostersScreen />,
  },
  {
    to: "/office/proposal-settings",
    label: "提案设置",
    needs: "proposal.settings",
    home: "/office/proposal-settings",
    screen: <ProposalSettingsScreen />,
  },
  {
    to: "/office/handling",
    label: "承办任务",
    needs: "handling.work",
    home: "/office/handling",
    screen: <HandlingScreen />,
  },
  {
    to: "/office/accounts",
    label: "账号",
    needs: "account.manage",
    home: "/office/accounts",
    screen: <AccountsScreen />,
  },
];

/** 机关端: the desks that the account's roles open; it begins at the first of them. */
export function OfficeApp() {
  const session = useWhoAmI((who) => who.session);
  if (!session) return null;
  const desks = DESKS.filter(({ needs }) => may(session.account.roles, needs));
  const [first] = desks;
  return (
    <Desk title={session.tenant.shortName} tabs={desks} aside={<OfficeAside name={session.account.name} />}>
      {first ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <Routes>
            <Route index element={<Navigate to={first.home} replace />} />
            {desks.map(({ to, screen }) => (
              <Route key={to} path={to.slice("/office/".length)} element={screen} />
            ))}
            <Route path="*" element={<Navigate to={first.home} replace />} />
          </Routes>
        </Suspense>
      ) : (
        <NoDesk />
      )}
    </Desk>
  );
}
