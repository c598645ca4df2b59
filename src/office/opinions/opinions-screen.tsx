import "#office/opinions/opinion-list.css";
import "#office/opinions/opinion-report.css";
import "#office/opinions/opinion-edition.css";
import "#office/opinions/opinion-side.css";
import "#office/opinions/opinion-narrow.css";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { useMay } from "#data/office/use-may.ts";
import { useWhoAmI } from "#data/session.ts";
import { EntryScreen } from "#office/opinions/entry-screen.tsx";
import { FunnelScreen } from "#office/opinions/funnel-screen.tsx";
import { MergeScreen } from "#office/opinions/merge-screen.tsx";
import { firstStateFor } from "#office/opinions/opinion-filter.ts";
import { OpinionListScreen } from "#office/opinions/opinion-list-screen.tsx";
import { ReportScreen } from "#office/opinions/report-screen.tsx";

/** 社情民意: the list, one report, entering, merging, the rates. */
export function OpinionsScreen() {
  const mayEdit = useMay("opinion.edit");
  return (
    <Routes>
      <Route index element={<Beginning />} />
      {mayEdit && <Route path="new" element={<EntryScreen />} />}
      {mayEdit && <Route path="merge" element={<MergeScreen />} />}
      <Route path="funnel" element={<FunnelScreen />} />
      <Route path=":id" element={<ReportScreen />} />
    </Routes>
  );
}

/** An address without any condition opens where this account's work begins. */
function Beginning() {
  const { search } = useLocation();
  const roles = useWhoAmI(({ session }) => session?.account.roles);
  if (search === "" && roles) return <Navigate to={`?state=${firstStateFor(roles)}`} replace />;
  return <OpinionListScreen />;
}
