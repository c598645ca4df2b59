import type { DraftEditor } from "#member/drafts/use-draft-editor.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";

/** What every card beside the texts of a report gets. */
export interface ReportParts {
  readonly id: string;
  /** As it is stored: at most 300 ms behind the fingers. `editor.newest()` gives the words on the screen. */
  readonly fields: ReportFields;
  readonly editor: Pick<DraftEditor, "newest" | "choose" | "saveNow" | "writing">;
}
