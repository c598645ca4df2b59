import { cleanPaste } from "#member/drafts/clean-paste.ts";
import type { ClipboardEvent } from "react";

export const pasteParagraphs = (event: ClipboardEvent): void => paste(event, cleanPaste);
export const pasteOneLine = (event: ClipboardEvent): void =>
  paste(event, (text) =>
    cleanPaste(text)
      .replace(/\s*\n\s*/g, " ")
      .trim(),
  );

/** Inserted as if it were typed, so that the browser's own undo takes it back. */
const paste = (event: ClipboardEvent, clean: (text: string) => string): void => {
  const pasted = event.clipboardData.getData("text/plain");
  const kept = clean(pasted);
  if (pasted === "" || kept === pasted.replace(/\r\n?/g, "\n")) return;
  // Where the browser cannot, its own paste goes on: better an odd sign than a lost text.
  if (document.execCommand("insertText", false, kept)) event.preventDefault();
};
