import { DraftScreens } from "#member/drafts/draft-screens.tsx";
import { genreByKind } from "#member/drafts/genre.ts";

/** `/reports`, `/reports/<draft>` and `/reports/<draft>/conflict/<copy>`: the drafts of 社情民意. */
export function ReportDrafts() {
  return <DraftScreens genre={genreByKind.report} back={{ to: "/", label: "首页" }} />;
}
