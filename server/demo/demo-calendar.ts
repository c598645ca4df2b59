import type { Chance } from "#server/demo/chance.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Asia/Shanghai. */
const OFFSET = 8 * HOUR;

export const DAYS = 365;

/** People write on working days, most on Mondays; from Sunday on, as getUTCDay counts. */
const WEIGHT_BY_WEEKDAY = [0.6, 1.25, 1.18, 1.1, 1.08, 1, 0.75];

/** From midnight on: a little at night, most in the morning, in the afternoon and after supper. */
const WEIGHT_BY_HOUR = [1, 0, 0, 0, 0, 1, 4, 9, 16, 22, 21, 14, 9, 9, 14, 19, 20, 14, 11, 16, 19, 14, 7, 3];

const OPENS = 8.5 * HOUR;
const SHUTS = 17.5 * HOUR;

const weekday = (at: number): number => new Date(at + OFFSET).getUTCDay();
const midnight = (at: number): number => Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;

/** `count` instants of the year before `now`, in order, with the rhythm of weeks and days. */
export const writingTimes = (chance: Chance, now: Date, count: number): readonly Date[] => {
  const today = midnight(now.getTime());
  const weights = Array.from({ length: DAYS }, (_, back) => WEIGHT_BY_WEEKDAY[weekday(today - back * DAY)] ?? 1);
  const times: number[] = [];
  while (times.length < count) {
    const day = today - chance.weighted(weights) * DAY;
    const time = day + chance.weighted(WEIGHT_BY_HOUR) * HOUR + chance.below(HOUR / 1000) * 1000;
    if (time < now.getTime() - 10 * 60_000) times.push(time);
  }
  return times.toSorted((a, b) => a - b).map((time) => new Date(time));
};

/** An instant in the office's hours, `low` to `high` hours after another or as soon as the office opens. */
export const officeTime = (chance: Chance, after: Date, low: number, high: number): Date => {
  let time = after.getTime() + (low + ((high - low) * chance.below(1000)) / 1000) * HOUR;
  time = Math.floor(time / 1000) * 1000;
  const late = time - midnight(time) > SHUTS;
  let day = midnight(time) + (late ? DAY : 0);
  while (weekday(day) === 0 || weekday(day) === 6) day += DAY;
  if (day === midnight(time) && time - day >= OPENS) return new Date(time);
  return new Date(day + OPENS + chance.below(10_000) * 1000);
};

/** Some whole hours to days later, at any hour: when a resident reads what was answered. */
export const residentTime = (chance: Chance, after: Date, hours: number): Date =>
  new Date(Math.floor(after.getTime() / HOUR) * HOUR + chance.between(1, hours) * HOUR);

export const daysLater = (after: Date, days: number): Date => new Date(after.getTime() + days * DAY);
