import type { Edition, OpinionDetail } from "#data/office/opinions.ts";
import { REPORT_FIELDS, type ReportField } from "#domain/report/report-draft.ts";
import { countPrinted } from "#domain/text/plain-text.ts";

/** What the editor writes: the four texts, the category and how sensitive it is. */
export type EditionWords = Omit<Edition, "baseRev">;

/** The edited copy as the server has it, or the original where nobody has edited yet. */
export const standingWords = ({ original, edited, category, sensitivity }: OpinionDetail): EditionWords => {
  const { title, situation, analysis, suggestions } = edited ?? original;
  return { title, situation, analysis, suggestions, category, sensitivity };
};

/** Letters of the text that would be printed, without blanks; the title counts as in the list. */
export const lettersOf = (words: Readonly<Record<ReportField, string>>): number =>
  REPORT_FIELDS.reduce((sum, field) => sum + countPrinted(words[field]), 0);

export const isSameWords = (a: EditionWords, b: EditionWords): boolean =>
  a.category === b.category && a.sensitivity === b.sensitivity && REPORT_FIELDS.every((field) => a[field] === b[field]);
