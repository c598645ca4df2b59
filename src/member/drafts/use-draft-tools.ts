import type { Autosave } from "#member/drafts/autosave.ts";
import { deleteDraftWithUndo } from "#member/drafts/delete-with-undo.ts";
import { draftName, draftText } from "#member/drafts/draft-text.ts";
import { exportWord } from "#member/drafts/proposal/export-word.ts";
import { genreByKind, type Genre } from "#member/drafts/genre.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { DraftView } from "#data/draft-views.ts";
import { wordsOfKind, type DraftFields } from "#domain/draft/draft-kind.ts";
import { copyText } from "#ui/copy-text.ts";
import { showToast } from "#ui/toast-store.ts";
import { useState } from "react";
import { useNavigate } from "react-router";

export interface DraftToolsParts {
  readonly draft: DraftView;
  /** The words on the screen, saved or not. */
  readonly newest: () => DraftFields;
  readonly writing: Pick<Autosave, "flush" | "drop">;
}

/** Taking the words elsewhere, and throwing the draft away. */
export const useDraftTools = ({ draft, newest, writing }: DraftToolsParts) => {
  const genre = genreByKind[draft.draftKind];
  const navigate = useNavigate();
  const [isCopied, setCopied] = useState(false);
  return {
    isCopied,
    copy: async () => {
      const isDone = await copyText(draftText(genre, newest()));
      setCopied(isDone);
      if (!isDone) showToast("没能复制，请改用导出文件。");
    },
    exportFile: () => saveAsFile(draftText(genre, newest()), fileName(genre, newest())),
    exportWord: () => exportWord(newest()).catch(() => showToast("没能生成 Word 文件，请改用导出文件。")),
    remove: async () => {
      const last = { ...draft, ...wordsOfKind(draft.draftKind, newest()) };
      if (await deleteDraftWithUndo(last, writing)) await navigate(genre.home, { replace: true });
    },
  };
};

/** With the mark that has Windows read the file as what it is. */
const saveAsFile = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob(["\uFEFF", text, "\n"], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const fileName = (genre: Genre, fields: DraftFields): string => {
  const day = shanghaiIso(new Date()).slice(0, 10);
  return `${genre.name} ${draftName(genre, fields).replace(/[\\/:*?"<>|\s]+/g, " ")} ${day}.txt`;
};
