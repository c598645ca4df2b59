import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { workCalendar, type WorkCalendar } from "#domain/time/work-calendar.ts";
import { useNow } from "#ui/use-now.ts";

/** China's days of work and rest, as they are built in. */
export const CALENDAR: WorkCalendar = workCalendar();

/** The day in Shanghai, and the moment. */
export const useToday = (): { readonly now: Date; readonly today: LocalDate } => {
  const now = useNow();
  return { now, today: shanghaiDay(now) };
};
