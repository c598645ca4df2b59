import "#member/studio/studio.css";
import { InquiryScreen } from "#member/studio/inquiry-screen.tsx";
import { RosterScreen } from "#member/studio/roster-screen.tsx";
import { StudiosScreen } from "#member/studio/studios-screen.tsx";
import { Route, Routes, useParams } from "react-router";

/** Everything under /studios, one lazy chunk. */
export function Studios() {
  return (
    <Routes>
      <Route index element={<StudiosScreen />} />
      <Route path=":id/duty" element={<RosterScreen />} />
      <Route path="inquiries/:id" element={<OneInquiry />} />
    </Routes>
  );
}

/** Another inquiry is another screen: nothing half-typed goes from one to the other. */
function OneInquiry() {
  const { id = "" } = useParams();
  return <InquiryScreen key={id} id={id} />;
}
