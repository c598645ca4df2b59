import type { ReportField } from "#domain/report/report-draft.ts";

/** Shows the words of a comment in the field that is being written; nothing where they do not stand there any more. */
export const findPassage = (field: ReportField, quote: string): void => {
  const area = document.querySelector<HTMLTextAreaElement>(`textarea[data-passage="${field}"]`);
  const at = area?.value.indexOf(quote) ?? -1;
  if (!area || at < 0) return;
  area.focus();
  area.setSelectionRange(at, at + quote.length);
  area.scrollIntoView({ block: "center" });
};
