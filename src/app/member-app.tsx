import { loadScanScreen } from "#app/lazy-surfaces.ts";
import { LoadingScreen } from "#app/loading-screen.tsx";
import { MemberShell } from "#app/member-shell.tsx";
import { NotFoundScreen } from "#app/not-found-screen.tsx";
import { HomeScreen } from "#member/home/home-screen.tsx";
import { lazy, Suspense } from "react";
import { Route, Routes } from "react-router";

const ScanScreen = lazy(() => loadScanScreen().then(({ ScanScreen }) => ({ default: ScanScreen })));

/** The screens of a member; those with a tab bar are inside the shell. */
export function MemberApp() {
  return (
    <Suspense fallback={<LoadingScreen />}>
      <Routes>
        <Route element={<MemberShell />}>
          <Route index element={<HomeScreen />} />
        </Route>
        <Route path="scan" element={<ScanScreen />} />
        <Route path="*" element={<NotFoundScreen />} />
      </Routes>
    </Suspense>
  );
}
