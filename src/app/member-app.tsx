import { AppBadge } from "#app/app-badge.tsx";
import { followPerson } from "#app/follow-person.ts";
import { followStorage } from "#app/follow-storage.ts";
import { loadQueueScreens, loadReports, loadScanScreen, loadSettings } from "#app/lazy-surfaces.ts";
import { LoadingScreen } from "#app/loading-screen.tsx";
import { MemberShell } from "#app/member-shell.tsx";
import { memberRoutes } from "#app/member-routes.tsx";
import { NotFoundScreen } from "#app/not-found-screen.tsx";
import { prepareScanner } from "#app/prepare-scanner.ts";
import { HomeScreen } from "#member/home/home-screen.tsx";
import { MySubmissionsScreen } from "#member/my-submissions/my-submissions-screen.tsx";
import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";

followPerson();
followStorage();
prepareScanner();

const ScanScreen = lazy(() => loadScanScreen().then(({ ScanScreen }) => ({ default: ScanScreen })));
const SettingsScreen = lazy(() => loadSettings().then(({ SettingsScreen }) => ({ default: SettingsScreen })));
const Reports = lazy(() => loadReports().then(({ Reports }) => ({ default: Reports })));
const QueueScreens = lazy(() => loadQueueScreens().then(({ QueueScreens }) => ({ default: QueueScreens })));

/** The screens of a member; those with a tab bar are inside the shell. */
export function MemberApp() {
  return (
    <Suspense fallback={<LoadingScreen />}>
      <AppBadge />
      <Routes>
        <Route element={<MemberShell />}>
          <Route index element={<HomeScreen />} />
          <Route path="submissions" element={<MySubmissionsScreen />} />
          <Route path="reports" element={<Reports />} />
          <Route path="unsent/*" element={<QueueScreens />} />
          <Route path="settings" element={<SettingsScreen />} />
        </Route>
        <Route path="scan" element={<ScanScreen />} />
        <Route path="reports/:id" element={<Reports />} />
        <Route path="reports/:id/conflict/:copyId" element={<Reports />} />
        {memberRoutes}
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}
