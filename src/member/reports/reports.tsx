import "#member/reports/reports.css";
import { ConflictScreen } from "#member/reports/conflict-screen.tsx";
import { EditorScreen } from "#member/reports/editor-screen.tsx";
import { ReportsScreen } from "#member/reports/reports-screen.tsx";
import { useParams } from "react-router";

/** `/reports`, `/reports/<draft>` and `/reports/<draft>/conflict/<copy>`: the drafts of 社情民意, one lazy chunk. */
export function Reports() {
  const { id, copyId } = useParams();
  if (id === undefined) return <ReportsScreen />;
  if (copyId === undefined) return <EditorScreen key={id} id={id} />;
  return <ConflictScreen key={copyId} mainId={id} copyId={copyId} />;
}
