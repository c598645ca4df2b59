import { dayNumber, dayOfNumber, type LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";

export const isWorkingDay = (calendar: WorkCalendar, day: LocalDate): boolean => calendar.isWorked(dayNumber(day));

/** The n-th working day after `from`, which itself does not count (民法典第二百零一条); before it where n is negative, `from` itself where n is 0. */
export const addWorkingDays = (calendar: WorkCalendar, from: LocalDate, count: number): LocalDate => {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${count}`);
  const step = Math.sign(count);
  let number = dayNumber(from);
  for (let left = Math.abs(count); left > 0;) {
    number += step;
    if (calendar.isWorked(number)) left -= 1;
  }
  return dayOfNumber(number);
};

/** Working days after `from` up to and with `to`; as many with a minus where `to` is earlier. */
export const workingDaysBetween = (calendar: WorkCalendar, from: LocalDate, to: LocalDate): number => {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number += 1)
    if (calendar.isWorked(number)) count += 1;
  return count;
};

/** The day itself, or the next one that is worked. */
export const orNextWorkingDay = (calendar: WorkCalendar, day: LocalDate): LocalDate =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
