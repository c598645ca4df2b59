import { addDays, daysBetween, type LocalDate } from "#domain/time/local-date.ts";

/** What staff types in for somebody: what was said on a reception day, handed over by the hotline, or brought on paper. */
export const ENTRY_CHANNELS = ["RECEPTION", "HOTLINE", "PAPER"] as const;
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

/** How long after the day on which it came something may still be entered. */
export const MOST_DAYS_BACK = 366;

export const earliestEntryDay = (today: LocalDate): LocalDate => addDays(today, -MOST_DAYS_BACK);

/** Whether words that came on this day may be entered today. */
export const isEntryDay = (day: LocalDate, today: LocalDate): boolean => {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago <= MOST_DAYS_BACK;
};
