import "#office/studios/studios.css";
import { InquiriesPage } from "#office/studios/inquiries-page.tsx";
import { InquiryPage } from "#office/studios/inquiry-page.tsx";
import { RemovalsPage } from "#office/studios/removals-page.tsx";
import { RosterPage } from "#office/studios/roster-page.tsx";
import { StudioEditPage } from "#office/studios/studio-edit-page.tsx";
import { StudioListPage } from "#office/studios/studio-list-page.tsx";
import { StudioPage } from "#office/studios/studio-page.tsx";
import { Route, Routes } from "react-router";

/** 委员工作室: all of them with their figures, their inquiries, what was removed; one studio, its people and roster. */
export function StudiosScreen() {
  return (
    <Routes>
      <Route index element={<StudioListPage />} />
      <Route path="inquiries" element={<InquiriesPage />} />
      <Route path="inquiries/:id" element={<InquiryPage />} />
      <Route path="removals" element={<RemovalsPage />} />
      <Route path=":id" element={<StudioPage />} />
      <Route path=":id/edit" element={<StudioEditPage />} />
      <Route path=":id/roster/:month" element={<RosterPage />} />
    </Routes>
  );
}
