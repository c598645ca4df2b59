import "#office/meetings/meetings.css";
import "#office/meetings/meeting-page.css";
import "#office/meetings/meeting-door.css";
import "#office/meetings/meetings-narrow.css";
import { Navigate, Route, Routes } from "react-router";
import { EditScreen } from "#office/meetings/edit-screen.tsx";
import { MeetingList } from "#office/meetings/meeting-list.tsx";
import { MeetingScreen } from "#office/meetings/meeting-screen.tsx";
import { NewScreen } from "#office/meetings/new-screen.tsx";

/** 会议活动: from the notice to the confirmed attendance. */
export function MeetingsScreen() {
  return (
    <Routes>
      <Route index element={<MeetingList />} />
      <Route path="new" element={<NewScreen />} />
      <Route path=":id" element={<MeetingScreen />} />
      <Route path=":id/edit" element={<EditScreen />} />
      <Route path="*" element={<Navigate to="/office/meetings" replace />} />
    </Routes>
  );
}
