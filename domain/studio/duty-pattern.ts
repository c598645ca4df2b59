import { addDays, addMonths, dayNumber, dayOf, partsOf, type LocalDate } from "#domain/time/local-date.ts";

/** How a roster repeats: 每周三 (1 Monday to 7 Sunday), or 每月10日、20日. */
export type DutyPattern =
  | { readonly kind: "WEEKDAYS"; readonly weekdays: readonly number[] }
  | { readonly kind: "DATES"; readonly dates: readonly number[] };

/** `2026-11`. */
export type Month = string;

export const monthOf = (day: LocalDate): Month => day.slice(0, 7);

/** Every day of a month, in order. */
export const daysOfMonth = (month: Month): readonly LocalDate[] => {
  const first = dayOf(`${month}-01`);
  const count = dayNumber(addMonths(first, 1)) - dayNumber(first);
  return Array.from({ length: count }, (_, place) => addDays(first, place));
};

/** The month so many months on. */
export const monthAfter = (month: Month, count = 1): Month => monthOf(addMonths(dayOf(`${month}-01`), count));

/** 1 Monday to 7 Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: LocalDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The days of a month that a pattern names. */
export const daysOfPattern = (pattern: DutyPattern, month: Month): readonly LocalDate[] =>
  daysOfMonth(month).filter((day) =>
    pattern.kind === "WEEKDAYS" ? pattern.weekdays.includes(weekdayOf(day)) : pattern.dates.includes(partsOf(day)[2]),
  );

/** A month's roster laid on another: the second Wednesday goes to the second Wednesday; a fifth that the other month lacks falls away. */
export const copyToMonth = <Duty extends { readonly day: LocalDate }>(
  duties: readonly Duty[],
  month: Month,
): readonly Duty[] => {
  const days = daysOfMonth(month);
  return duties.flatMap((duty) => {
    const day = days.find((one) => weekdayOf(one) === weekdayOf(duty.day) && weekOf(one) === weekOf(duty.day));
    return day ? [{ ...duty, day }] : [];
  });
};

const weekOf = (day: LocalDate): number => Math.ceil(partsOf(day)[2] / 7);
