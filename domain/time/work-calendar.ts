import { HOLIDAY_NOTICES } from "#domain/time/holiday-notices.ts";
import { dayNumber, dayOf, dayOfNumber, isWeekend, type LocalDate } from "#domain/time/local-date.ts";
import { STATUTORY_YEARS } from "#domain/time/statutory-holidays.ts";

/** A day that the office set itself; it goes before everything built in. */
export interface OfficeDay {
  readonly day: LocalDate;
  readonly isWorkingDay: boolean;
  readonly name: string;
}

/** Why a day is worked or not: an ordinary day of the week, a holiday, a weekend day worked for it (调休), or the office's own word. */
export type DayReason = "WEEKDAY" | "WEEKEND" | "HOLIDAY" | "SHIFTED" | "OFFICE";

export interface CalendarDay {
  readonly day: LocalDate;
  readonly isWorkingDay: boolean;
  readonly reason: DayReason;
  /** The holiday's name, or the office's words; empty on ordinary days. */
  readonly name: string;
}

/** Where a year's days come from: a notice, the law alone, or weekends only. */
export type YearSource = "NOTICE" | "STATUTORY" | "WEEKENDS";

export interface WorkCalendar {
  readonly dayAt: (day: LocalDate) => CalendarDay;
  /** The same by the day's number, for counting. */
  readonly isWorked: (number: number) => boolean;
  /** No notice stands behind this year and the office has not checked it. */
  readonly isProvisional: (year: number) => boolean;
}

type Exception = Pick<CalendarDay, "isWorkingDay" | "reason" | "name">;

/** China's calendar of working days, with the office's own days and the years that the office has checked against their notice. */
export const workCalendar = (
  officeDays: readonly OfficeDay[] = [],
  checkedYears: readonly number[] = [],
): WorkCalendar => {
  const own = new Map<number, Exception>(
    officeDays.map(({ day, isWorkingDay, name }) => [dayNumber(day), { isWorkingDay, reason: "OFFICE", name }]),
  );
  const exceptionAt = (number: number) => own.get(number) ?? BUILT_IN.get(number);
  return {
    isWorked: (number) => exceptionAt(number)?.isWorkingDay ?? !isWeekend(number),
    dayAt: (day) => ({ day, ...(exceptionAt(dayNumber(day)) ?? ordinaryDay(dayNumber(day))) }),
    isProvisional: (year) => yearSource(year) !== "NOTICE" && !checkedYears.includes(year),
  };
};

export const yearSource = (year: number): YearSource => {
  if (HOLIDAY_NOTICES.some((notice) => notice.year === year)) return "NOTICE";
  return STATUTORY_YEARS.some((known) => known.year === year) ? "STATUTORY" : "WEEKENDS";
};

const ordinaryDay = (number: number): Exception =>
  isWeekend(number)
    ? { isWorkingDay: false, reason: "WEEKEND", name: "" }
    : { isWorkingDay: true, reason: "WEEKDAY", name: "" };

const builtIn = (): Map<number, Exception> => {
  const days = new Map<number, Exception>();
  const rest = [
    ...HOLIDAY_NOTICES.flatMap((notice) => notice.rest),
    ...STATUTORY_YEARS.flatMap((year) => [...year.rest, ...year.madeUp]),
  ];
  for (const { name, first, last } of rest)
    for (let number = dayNumber(dayOf(first)); dayOfNumber(number) <= last; number += 1)
      days.set(number, { isWorkingDay: false, reason: "HOLIDAY", name });
  for (const day of HOLIDAY_NOTICES.flatMap((notice) => notice.worked))
    days.set(dayNumber(dayOf(day)), { isWorkingDay: true, reason: "SHIFTED", name: "" });
  return days;
};

const BUILT_IN = builtIn();
