import { addDays, addMonths, dayOf, daysBetween, type LocalDate, partsOf } from "#domain/time/local-date.ts";

/** A period by its first and last day in Shanghai. */
export interface ReviewPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const PERIOD_KINDS = ["YEAR", "HALF", "QUARTER", "ANY"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export const labelByPeriodKind: Record<PeriodKind, string> = {
  YEAR: "年度",
  HALF: "半年",
  QUARTER: "季度",
  ANY: "任意",
};

const MONTHS: Record<Exclude<PeriodKind, "ANY">, number> = { YEAR: 12, HALF: 6, QUARTER: 3 };
const HALVES = ["上半年", "下半年"];
const QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"];

const firstOf = (year: number, month: number): LocalDate => dayOf(`${year}-${String(month).padStart(2, "0")}-01`);

/** The year, half or quarter that a day lies in. */
export const periodAround = (kind: Exclude<PeriodKind, "ANY">, day: LocalDate): ReviewPeriod => {
  const [year, month] = partsOf(day);
  const from = firstOf(year, month - ((month - 1) % MONTHS[kind]));
  return { from, to: addDays(addMonths(from, MONTHS[kind]), -1) };
};

/** Which kind a period is: a whole year, half or quarter of the calendar, else ANY. */
export const kindOfPeriod = ({ from, to }: ReviewPeriod): PeriodKind => {
  const kinds = ["YEAR", "HALF", "QUARTER"] as const;
  return (
    kinds.find((kind) => {
      const whole = periodAround(kind, from);
      return whole.from === from && whole.to === to;
    }) ?? "ANY"
  );
};

/** The period before, of the same length: the former year, half or quarter; of other periods as many days. */
export const formerPeriod = (period: ReviewPeriod): ReviewPeriod => {
  const kind = kindOfPeriod(period);
  const to = addDays(period.from, -1);
  if (kind !== "ANY") return periodAround(kind, to);
  return { from: addDays(period.from, -daysBetween(period.from, period.to) - 1), to };
};

/** 「2026年」「2026年上半年」「2026年第三季度」「2026年3月1日至6月15日」. */
export const periodWords = (period: ReviewPeriod): string => {
  const [year, month, date] = partsOf(period.from);
  const kind = kindOfPeriod(period);
  if (kind === "YEAR") return `${year}年`;
  if (kind === "HALF") return `${year}年${HALVES[(month - 1) / 6]}`;
  if (kind === "QUARTER") return `${year}年${QUARTERS[(month - 1) / 3]}`;
  const [lastYear, lastMonth, lastDate] = partsOf(period.to);
  return `${year}年${month}月${date}日至${lastYear === year ? "" : `${lastYear}年`}${lastMonth}月${lastDate}日`;
};
