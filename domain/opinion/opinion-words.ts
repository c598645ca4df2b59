import type { ReportTexts } from "#domain/report/report-draft.ts";

/** 「2026-0123」: year and place in it. */
export const opinionNumber = (year: number, serialNo: number): string => `${year}-${String(serialNo).padStart(4, "0")}`;

/** Letters of a report as it would be printed, blanks not counted; its title counts. */
export const lettersOf = (words: ReportTexts): number =>
  [...`${words.title}${words.situation}${words.analysis}${words.suggestions}`.replace(/\s/g, "")].length;

/** No report of this length can be printed; 1,500 is what is advised and only said. */
export const MOST_REPORT_LETTERS = 20_000;
