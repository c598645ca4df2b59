import { addDays, addMonths, dayNumber, dayOf, type LocalDate } from "#domain/time/local-date.ts";

/** A month's days in weeks from Monday; undefined where a week lies outside the month. */
export const monthWeeks = (year: number, month: number): readonly (readonly (LocalDate | undefined)[])[] => {
  const first = dayOf(`${year}-${String(month).padStart(2, "0")}-01`);
  const before = weekdayOf(first);
  const length = dayNumber(addMonths(first, 1)) - dayNumber(first);
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, place) => {
      const date = week * 7 + place - before;
      return date >= 0 && date < length ? addDays(first, date) : undefined;
    }),
  );
};

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: LocalDate): number => (dayNumber(day) + 3) % 7;

export const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** 10月10日 周六 */
export const dayWords = (day: LocalDate): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${WEEKDAYS[weekdayOf(day)]}`;
