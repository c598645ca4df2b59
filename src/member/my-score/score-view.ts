import type { DutyDocument, DutyYear } from "#contract/duty.ts";
import { explainYear, type ExplainedYear } from "#domain/score/explain-year.ts";
import { amountOf } from "#domain/score/points.ts";

/** One year as the screens show it: the server's total, and the lines that the same sum makes on this phone. */
export interface ScoreView extends ExplainedYear {
  readonly year: DutyYear;
  /** False where this release counts otherwise than the server: the lines may then be wrong, the total is not. */
  readonly isSameSum: boolean;
}

export const scoreViewOf = (year: DutyYear): ScoreView => {
  const explained = explainYear(year.entries, year.rules);
  return { ...explained, year, isSameSum: amountOf(explained.statement.total) === amountOf(year.total) };
};

/** The year that the address names, else the newest. */
export const yearOf = ({ years }: DutyDocument, wanted: string | null): DutyYear | undefined =>
  years.find(({ year }) => year === wanted) ?? years[0];

/** The year before it, where this phone knows it. */
export const yearBefore = ({ years }: DutyDocument, { year }: DutyYear): DutyYear | undefined =>
  years.find((one) => one.year === String(Number(year) - 1));
