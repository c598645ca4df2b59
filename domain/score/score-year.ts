/** domain.md §4.10. OPEN: work books itself; FROZEN: what comes late goes to the next open year and says so; ARCHIVED: closed for good. */
export const SCORE_YEAR_STATES = ["OPEN", "FROZEN", "ARCHIVED"] as const;
export type ScoreYearState = (typeof SCORE_YEAR_STATES)[number];

export const labelByScoreYearState: Record<ScoreYearState, string> = {
  OPEN: "进行中",
  FROZEN: "已冻结，请委员核对",
  ARCHIVED: "已归档",
};

/** The scoring year, named by its last day, that a day falls in: years begin on `begins` (MM-DD), "01-01" or some day of the year before. */
export const scoreYearOf = (day: string, begins: string): string => {
  const year = Number(day.slice(0, 4));
  return String(begins === "01-01" || day.slice(5) < begins ? year : year + 1);
};

/** First and last day of a scoring year. */
export const daysOfScoreYear = (year: string, begins: string): { readonly from: string; readonly to: string } => {
  if (begins === "01-01") return { from: `${year}-01-01`, to: `${year}-12-31` };
  const from = `${Number(year) - 1}-${begins}`;
  const next = new Date(`${year}-${begins}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() - 1);
  return { from, to: next.toISOString().slice(0, 10) };
};
