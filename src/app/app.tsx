import { ErrorBoundary } from "#app/error-boundary.tsx";
import { loadMemberApp, loadOfficeApp } from "#app/lazy-surfaces.ts";
import { LoadingScreen } from "#app/loading-screen.tsx";
import { RequireSession } from "#app/require-session.tsx";
import { SetPasswordScreen } from "#app/set-password-screen.tsx";
import { SignInScreen } from "#app/sign-in-screen.tsx";
import { ActivationScreen } from "#app/activation-screen.tsx";
import { ToastRegion } from "#ui/toast-region.tsx";
import { lazy, Suspense } from "react";
import { BrowserRouter, Route, Routes } from "react-router";

const MemberApp = lazy(() => loadMemberApp().then(({ MemberApp }) => ({ default: MemberApp })));
const OfficeApp = lazy(() => loadOfficeApp().then(({ OfficeApp }) => ({ default: OfficeApp })));

/** Who is not signed in meets the sign-in screen; the two shells are chunks of their own. */
export function App() {
  return (
    <ErrorBoundary>
      {/* No transitions: a field whose value stands in the address must follow every key at once. */}
      <BrowserRouter useTransitions={false}>
        <Suspense fallback={<LoadingScreen />}>
          <Routes>
            <Route path="/sign-in" element={<SignInScreen />} />
            <Route path="/activate" element={<ActivationScreen />} />
            <Route path="/set-password" element={<SetPasswordScreen />} />
            <Route
              path="/office/*"
              element={
                <RequireSession surface="office">
                  <OfficeApp />
                </RequireSession>
              }
            />
            <Route
              path="/*"
              element={
                <RequireSession surface="member">
                  <MemberApp />
                </RequireSession>
              }
            />
          </Routes>
        </Suspense>
      </BrowserRouter>
      <ToastRegion />
    </ErrorBoundary>
  );
}
