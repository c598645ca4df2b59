import type { Edition, OpinionDetail } from "#data/office/opinions.ts";
import { REPORT_FIELDS } from "#domain/report/report-draft.ts";

/** What the editor writes: the four texts, the category and how sensitive it is. */
export type EditionWords = Omit<Edition, "baseRev">;

/** The edited copy as the server has it, or the original where nobody has edited yet. */
export const standingWords = ({ original, edited, category, sensitivity }: OpinionDetail): EditionWords => {
  const { title, situation, analysis, suggestions } = edited ?? original;
  return { title, situation, analysis, suggestions, category, sensitivity };
};

export const isSameWords = (a: EditionWords, b: EditionWords): boolean =>
  a.category === b.category && a.sensitivity === b.sensitivity && REPORT_FIELDS.every((field) => a[field] === b[field]);
