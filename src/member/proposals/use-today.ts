import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { useNow } from "#ui/use-now.ts";

/** The day in Shanghai, and the moment. */
export const useToday = (): { readonly now: Date; readonly today: LocalDate } => {
  const now = useNow();
  return { now, today: shanghaiDay(now) };
};
