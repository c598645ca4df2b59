import { DraftNotices } from "#member/reports/draft-notices.tsx";
import { OfflineNotice } from "#member/reports/offline-notice.tsx";
import { ReportFieldBox } from "#member/reports/report-field.tsx";
import { ReportTools } from "#member/reports/report-tools.tsx";
import { SaveLine } from "#member/reports/save-line.tsx";
import { useFullField } from "#member/reports/use-full-field.ts";
import { useReportEditor } from "#member/reports/use-report-editor.ts";
import type { DraftView } from "#data/draft-views.ts";
import { REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { Page } from "#ui/page.tsx";
import { useEffect } from "react";

/** Writing one report: four fields, no save button. Every field keeps its own text, so that typing draws nothing else anew. */
export function EditorForm({ draft }: { readonly draft: DraftView }) {
  const editor = useReportEditor(draft.id, draft.fields);
  const [fullField, setFullField] = useFullField();
  useSaveKey(editor.saveNow);
  const saveLine = <SaveLine state={editor.saveState} draft={draft} onRetry={() => void editor.saveNow()} />;
  return (
    <Page title="写社情民意" back={{ to: "/reports", label: "社情民意" }} foot={saveLine}>
      <OfflineNotice />
      <DraftNotices draft={draft} />
      {REPORT_FIELDS.map((field) => (
        <ReportFieldBox
          key={field}
          field={field}
          stored={draft.fields[field]}
          onType={(text) => editor.type(field, text)}
          onHold={() => editor.hold(field)}
          onRelease={() => editor.release(field)}
          isFull={fullField === field}
          saveLine={saveLine}
          onFull={(isFull) => setFullField(isFull ? field : null)}
        />
      ))}
      <ReportTools id={draft.id} newest={editor.newest} stored={draft.fields} writing={editor.writing} />
    </Page>
  );
}

/** Ctrl+S, by habit: saves at once instead of offering the page as a file. */
const useSaveKey = (saveNow: () => void): void => {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      saveNow();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  });
};
