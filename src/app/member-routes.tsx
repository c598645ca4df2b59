import { AssignedListScreen } from "#member/assigned/assigned-list-screen.tsx";
import { AssignedScreen } from "#member/assigned/assigned-screen.tsx";
import { ReceiptScreen } from "#member/my-submissions/receipt-screen.tsx";
import { SubmissionScreen } from "#member/my-submissions/submission-screen.tsx";
import { PointsScreen } from "#member/points/points-screen.tsx";
import { ComplaintScreen } from "#member/settings/complaint-screen.tsx";
import { SubmitScreen } from "#member/submit/submit-screen.tsx";
import { Navigate, Route } from "react-router";

/** One step below a tab: each has its way back. */
export const memberRoutes = (
  <>
    <Route path="points" element={<PointsScreen />} />
    <Route path="submit" element={<Navigate to="/points" replace />} />
    <Route path="submit/:code" element={<SubmitScreen />} />
    <Route path="submissions/:id" element={<SubmissionScreen />} />
    <Route path="submissions/:id/receipt" element={<ReceiptScreen />} />
    <Route path="assigned" element={<AssignedListScreen />} />
    <Route path="assigned/:id" element={<AssignedScreen />} />
    <Route path="settings/complaint" element={<ComplaintScreen />} />
  </>
);
