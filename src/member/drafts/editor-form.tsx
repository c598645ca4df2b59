import { DraftFieldBox } from "#member/drafts/draft-field.tsx";
import { DraftNotices } from "#member/drafts/draft-notices.tsx";
import { DraftTools } from "#member/drafts/draft-tools.tsx";
import type { Genre } from "#member/drafts/genre.ts";
import { OfflineNotice } from "#member/drafts/offline-notice.tsx";
import { AboveTexts } from "#member/drafts/proposal/above-texts.tsx";
import { BelowTexts } from "#member/drafts/proposal/below-texts.tsx";
import { BelowReport } from "#member/drafts/report/below-report.tsx";
import { SaveLine } from "#member/drafts/save-line.tsx";
import { useDraftEditor } from "#member/drafts/use-draft-editor.ts";
import { useFullField } from "#member/drafts/use-full-field.ts";
import type { DraftView } from "#data/draft-views.ts";
import { Page } from "#ui/page.tsx";
import { useEffect } from "react";

interface EditorFormProps {
  readonly genre: Genre;
  readonly draft: DraftView;
}

/** Writing one draft: its texts, no save button. Every text box keeps its own text, so that typing draws nothing anew. */
export function EditorForm({ genre, draft }: EditorFormProps) {
  const editor = useDraftEditor(draft);
  const [fullField, setFullField] = useFullField(genre);
  useSaveKey(editor.saveNow);
  const fields: Readonly<Record<string, string>> = draft.fields;
  const saveLine = <SaveLine saving={editor.saving} draft={draft} onRetry={() => void editor.saveNow()} />;
  const report = draft.draftKind === "report" && { id: draft.id, fields: draft.fields, editor };
  const parts = draft.draftKind === "proposal" && { id: draft.id, fields: draft.fields, editor };
  return (
    <Page title={genre.writing} back={{ to: genre.home, label: genre.name }} foot={saveLine}>
      <OfflineNotice />
      <DraftNotices draft={draft} />
      {parts && <AboveTexts {...parts} />}
      {genre.texts.map((field) => (
        <DraftFieldBox
          key={field}
          genre={genre}
          field={field}
          stored={fields[field] ?? ""}
          onType={(text) => editor.type(field, text)}
          onHold={() => editor.hold(field)}
          onRelease={() => editor.release(field)}
          isFull={fullField === field}
          saveLine={saveLine}
          onFull={(isFull) => setFullField(isFull ? field : null)}
        />
      ))}
      {parts && <BelowTexts {...parts} />}
      {report && <BelowReport {...report} />}
      <DraftTools draft={draft} newest={editor.newest} writing={editor.writing} />
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
