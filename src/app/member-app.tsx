import { AppBadge } from "#app/app-badge.tsx";
import { followPerson } from "#app/follow-person.ts";
import { followStorage } from "#app/follow-storage.ts";
import { keepSimilarIndex } from "#app/keep-similar-index.ts";
import {
  loadMyScore,
  loadCheckIn,
  loadMeetings,
  loadOpinions,
  loadProposalDrafts,
  loadProposals,
  loadQueueScreens,
  loadReportDrafts,
  loadScanScreen,
  loadSettings,
  loadStudios,
} from "#app/lazy-surfaces.ts";
import { LoadingScreen } from "#app/loading-screen.tsx";
import { MemberShell } from "#app/member-shell.tsx";
import { memberRoutes } from "#app/member-routes.tsx";
import { NotFoundScreen } from "#app/not-found-screen.tsx";
import { prepareScanner } from "#app/prepare-scanner.ts";
import { HomeScreen } from "#member/home/home-screen.tsx";
import { MySubmissionsScreen } from "#member/my-submissions/my-submissions-screen.tsx";
import { lazy, Suspense, type ReactElement } from "react";
import { Route, Routes } from "react-router";

followPerson();
followStorage();
prepareScanner();
keepSimilarIndex();

const ScanScreen = lazy(() => loadScanScreen().then(({ ScanScreen }) => ({ default: ScanScreen })));
const SettingsScreen = lazy(() => loadSettings().then(({ SettingsScreen }) => ({ default: SettingsScreen })));
const ReportDrafts = lazy(() => loadReportDrafts().then(({ ReportDrafts }) => ({ default: ReportDrafts })));
const ProposalDrafts = lazy(() => loadProposalDrafts().then(({ ProposalDrafts }) => ({ default: ProposalDrafts })));
const Proposals = lazy(() => loadProposals().then(({ Proposals }) => ({ default: Proposals })));
const Opinions = lazy(() => loadOpinions().then(({ Opinions }) => ({ default: Opinions })));
const MyScore = lazy(() => loadMyScore().then(({ MyScore }) => ({ default: MyScore })));
const Meetings = lazy(() => loadMeetings().then(({ Meetings }) => ({ default: Meetings })));
const Studios = lazy(() => loadStudios().then(({ Studios }) => ({ default: Studios })));
const CheckInScreen = lazy(() => loadCheckIn().then(({ CheckInScreen }) => ({ default: CheckInScreen })));
const QueueScreens = lazy(() => loadQueueScreens().then(({ QueueScreens }) => ({ default: QueueScreens })));

const draftRoutes = (home: string, element: ReactElement) => (
  <>
    <Route path={`${home}/:id`} element={element} />
    <Route path={`${home}/:id/conflict/:copyId`} element={element} />
  </>
);

/** The screens of a member; those with a tab bar are inside the shell. */
export function MemberApp() {
  return (
    <Suspense fallback={<LoadingScreen />}>
      <AppBadge />
      <Routes>
        <Route element={<MemberShell />}>
          <Route index element={<HomeScreen />} />
          <Route path="submissions" element={<MySubmissionsScreen />} />
          <Route path="proposals" element={<Proposals />} />
          <Route path="reports" element={<ReportDrafts />} />
          <Route path="unsent/*" element={<QueueScreens />} />
          <Route path="settings" element={<SettingsScreen />} />
        </Route>
        <Route path="scan" element={<ScanScreen />} />
        {draftRoutes("reports", <ReportDrafts />)}
        <Route path="proposals/drafts" element={<ProposalDrafts />} />
        <Route path="proposals/topics" element={<ProposalDrafts />} />
        {draftRoutes("proposals/drafts", <ProposalDrafts />)}
        <Route path="proposals/:id" element={<Proposals />} />
        <Route path="proposals/:id/evaluate" element={<Proposals />} />
        <Route path="opinions/*" element={<Opinions />} />
        <Route path="my-score/*" element={<MyScore />} />
        <Route path="meetings/*" element={<Meetings />} />
        <Route path="studios/*" element={<Studios />} />
        <Route path="m/:code" element={<CheckInScreen />} />
        {memberRoutes}
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}
