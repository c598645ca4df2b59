import { createAutosave, flushAll, type Autosave, type SaveState } from "#member/reports/autosave.ts";
import { useLeaving } from "#member/reports/use-leaving.ts";
import { currentDatabase } from "#data/database.ts";
import { readDraftView } from "#data/draft-views.ts";
import { holdField, draftKeeper } from "#data/draft-edits.ts";
import { watchWork } from "#data/unsaved-work.ts";
import { withDb } from "#data/with-database.ts";
import type { ReportField, ReportFields } from "#domain/report/report-draft.ts";
import { copyText } from "#ui/copy-text.ts";
import { showToast } from "#ui/toast-store.ts";
import { useRef, useState } from "react";

/** Each with the account whose words it keeps. */
const underWay = new Map<Autosave, string | undefined>();
const accountNow = (): string | undefined => currentDatabase()?.accountId;
const underWayNow = (): Autosave[] =>
  [...underWay].flatMap(([autosave, accountId]) => (accountId === accountNow() ? [autosave] : []));
watchWork({
  isUnsaved: () => underWayNow().some((autosave) => autosave.isUnsafe()),
  save: () => flushAll(underWayNow()),
});

/** A new version of the app waits for its words. */
const watched = (autosave: Autosave): Autosave => {
  underWay.set(autosave, accountNow());
  return autosave;
};

/** How one draft is kept while it is written. `newest` gives the words on the screen. */
export const useReportEditor = (id: string, stored: ReportFields) => {
  const [saveState, setSaveState] = useState<SaveState>({ kind: "SAVED" });
  // The same again draws nothing anew: typing stays light.
  const tell = (state: SaveState) =>
    setSaveState((before) => (before.kind === state.kind && state.kind !== "FAILED" ? before : state));
  const typed = useRef<Partial<ReportFields>>({});
  const holds = useRef(0);
  const [autosave] = useState(() => watched(createAutosave({ save: draftKeeper("report", id), onState: tell })));
  const newest = (): ReportFields => ({ ...stored, ...typed.current });

  useLeaving({
    onHidden: () => void autosave.flush(),
    onGone: async () => {
      const isSafe = await autosave.flush();
      await holdField(id, null).catch(() => undefined);
      if (isSafe) return void underWay.delete(autosave);
      const text = Object.values(newest()).join("\n\n");
      const copy = { label: "复制文字", onPress: () => void copyText(text) };
      showToast("刚才写的没能保存到本机。", copy, true);
    },
  });

  return {
    saveState,
    newest,
    saveNow: () => autosave.flush(),
    writing: autosave,
    type: (field: ReportField, text: string) => {
      typed.current = { ...typed.current, [field]: text };
      autosave.change(field, text);
    },
    hold: (field: ReportField) => {
      holds.current++;
      void holdField(id, field).catch(() => undefined);
    },
    /** What is stored in the field once everything typed is safe; undefined where it is not. */
    release: async (field: ReportField): Promise<string | undefined> => {
      const hold = holds.current;
      const isSafe = await autosave.flush();
      if (!isSafe) return undefined;
      // Another field may have been entered meanwhile: then the draft stays held.
      if (holds.current === hold) await holdField(id, null).catch(() => undefined);
      const draft = await withDb((database) => readDraftView(database, id)).catch(() => null);
      if (!draft || autosave.isUnsafe(field)) return undefined;
      const { [field]: _, ...others } = typed.current;
      typed.current = others;
      return draft.fields[field];
    },
  };
};
