import { addDays, addMonths, partsOf, type LocalDate } from "#domain/time/local-date.ts";
import type { CalendarDay, WorkCalendar } from "#domain/time/work-calendar.ts";
import { addWorkingDays, orNextWorkingDay } from "#domain/time/working-days.ts";

export const TERM_UNITS = ["WORKING_DAY", "DAY", "MONTH"] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

/** How long somebody has, counted from the day after the event. */
export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
}

/** Why a deadline falls on its day; deadline-words.ts says it as a sentence. */
export interface DeadlineExplanation {
  readonly from: LocalDate;
  readonly term: Term;
  /** Where the term ends before rest days are looked at. */
  readonly nominal: LocalDate;
  readonly due: LocalDate;
  /** Every day after `from` up to `due` that is not an ordinary working day. */
  readonly unusualDays: readonly CalendarDay[];
  /** Years that had a say in it and whose calendar nobody has checked. */
  readonly provisionalYears: readonly number[];
}

/** The last day of a term: the day of the event does not count (民法典第二百零一条); a last day of rest moves to the next working day (第二百零三条). */
export const deadlineOf = (calendar: WorkCalendar, from: LocalDate, term: Term): LocalDate =>
  orNextWorkingDay(calendar, nominalEnd(calendar, from, term));

/** The same deadline with the days that made it. */
export const explainDeadline = (calendar: WorkCalendar, from: LocalDate, term: Term): DeadlineExplanation => {
  const nominal = nominalEnd(calendar, from, term);
  const due = orNextWorkingDay(calendar, nominal);
  const days: CalendarDay[] = [];
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) days.push(calendar.dayAt(day));
  const deciding = term.unit === "WORKING_DAY" ? days : days.filter(({ day }) => day >= nominal);
  const years = new Set(deciding.map(({ day }) => partsOf(day)[0]));
  return {
    from,
    term,
    nominal,
    due,
    unusualDays: days.filter(({ reason }) => reason !== "WEEKDAY"),
    provisionalYears: [...years].filter(calendar.isProvisional),
  };
};

const nominalEnd = (calendar: WorkCalendar, from: LocalDate, { count, unit }: Term): LocalDate => {
  if (unit === "WORKING_DAY") return addWorkingDays(calendar, from, count);
  return unit === "DAY" ? addDays(from, count) : addMonths(from, count);
};
