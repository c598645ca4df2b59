import { createAutosave } from "#member/drafts/autosave.ts";
import { noteOwnWords } from "#member/drafts/own-words.ts";
import { createSaveNews } from "#member/drafts/save-news.ts";
import { useLeaving } from "#member/drafts/use-leaving.ts";
import { forgetWriting, watchWriting } from "#member/drafts/writing-under-way.ts";
import { readDraftView, type DraftView } from "#data/draft-views.ts";
import { draftKeeper, holdField } from "#data/draft-edits.ts";
import { withDb } from "#data/with-database.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { copyText } from "#ui/copy-text.ts";
import { showToast } from "#ui/toast-store.ts";
import { useRef, useState } from "react";

export type DraftEditor = ReturnType<typeof useDraftEditor>;

/** How one draft is kept while it is written. `newest` gives the words on the screen. */
export const useDraftEditor = ({ id, draftKind, fields: stored }: DraftView) => {
  const [saving] = useState(createSaveNews);
  const typed = useRef<DraftFields>({});
  const holds = useRef(0);
  const [autosave] = useState(() =>
    watchWriting(createAutosave({ save: draftKeeper(draftKind, id), onState: saving.tell })),
  );
  const newest = (): DraftFields => ({ ...stored, ...typed.current });
  const type = (field: string, text: string) => {
    typed.current = { ...typed.current, [field]: text };
    autosave.change(field, text);
  };
  /** From now on what is stored stands for it again, also where another device writes it. */
  const settle = (field: string) => {
    const { [field]: _, ...others } = typed.current;
    typed.current = others;
  };

  useLeaving({
    onHidden: () => void autosave.flush(),
    onGone: async () => {
      const isSafe = await autosave.flush();
      await holdField(id, null).catch(() => undefined);
      if (isSafe) return forgetWriting(autosave);
      const text = Object.values(newest()).join("\n\n");
      const copy = { label: "复制文字", onPress: () => void copyText(text) };
      showToast("刚才写的没能保存到本机。", copy, true);
    },
  });

  return {
    saving,
    newest,
    saveNow: () => autosave.flush(),
    writing: autosave,
    type,
    /** Keeps what was chosen at once; resolves with whether it is on the disk. */
    choose: async (fields: DraftFields): Promise<boolean> => {
      for (const [field, said] of Object.entries(fields)) {
        noteOwnWords(field, said);
        type(field, said);
      }
      const isSafe = await autosave.flush();
      for (const field of Object.keys(fields)) if (!autosave.isUnsafe(field)) settle(field);
      return isSafe;
    },
    hold: (field: string) => {
      holds.current++;
      void holdField(id, field).catch(() => undefined);
    },
    /** What is stored in the field once everything typed is safe; undefined where it is not. */
    release: async (field: string): Promise<string | undefined> => {
      const hold = holds.current;
      const isSafe = await autosave.flush();
      if (!isSafe) return undefined;
      // Another field may have been entered meanwhile: then the draft stays held.
      if (holds.current === hold) await holdField(id, null).catch(() => undefined);
      const draft = await withDb((database) => readDraftView(database, id)).catch(() => null);
      if (!draft || autosave.isUnsafe(field)) return undefined;
      settle(field);
      const fields: DraftFields = draft.fields;
      return fields[field];
    },
  };
};
