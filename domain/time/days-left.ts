import { daysBetween, type LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import { workingDaysBetween } from "#domain/time/working-days.ts";

export interface DaysLeft {
  readonly workingDays: number;
  readonly calendarDays: number;
  readonly isOverdue: boolean;
}

/** How long until a deadline, in both ways of counting: 0 on its day, which still belongs to it until 24:00 (民法典第二百零三条), negative after. */
export const daysLeft = (calendar: WorkCalendar, today: LocalDate, due: LocalDate): DaysLeft => ({
  workingDays: workingDaysBetween(calendar, today, due),
  calendarDays: daysBetween(today, due),
  isOverdue: today > due,
});
