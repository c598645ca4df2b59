import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** After this many days an undecided submission is marked; domain.md §4.4 gives units three working days. */
const LONG_WAIT_DAYS = 3;

/** How long ago, in few letters for a narrow column. Times of residents are floored to the hour, so nothing finer is said. */
export const ageOf = (at: string, now: Date): string => {
  const passed = now.getTime() - Date.parse(at);
  if (passed < HOUR) return "1 小时内";
  if (passed < DAY) return `${Math.floor(passed / HOUR)} 小时前`;
  if (passed < 30 * DAY) return `${Math.floor(passed / DAY)} 天前`;
  return dayInWords(at, now);
};

/** 「今天 14:05」「11月3日 14:05」「2025年11月3日 14:05」. */
export const timeInWords = (at: string, now: Date): string => {
  const time = shanghaiIso(new Date(at)).slice(11, 16);
  return `${shanghaiDay(new Date(at)) === shanghaiDay(now) ? "今天" : dayInWords(at, now)} ${time}`;
};

const dayInWords = (at: string, now: Date): string => {
  const [year, month, day] = shanghaiDay(new Date(at)).split("-").map(Number);
  const isThisYear = year === Number(shanghaiDay(now).slice(0, 4));
  return `${isThisYear ? "" : `${year}年`}${month}月${day}日`;
};

/** 「已等 5 天」 for what waits for the office longer than three days, else undefined. */
export const waitOf = (state: SubmissionState, receivedAt: string, now: Date): string | undefined => {
  if (state !== "RECEIVED" && state !== "TRIAGED" && state !== "TRANSFERRED") return undefined;
  const days = Math.floor((now.getTime() - Date.parse(receivedAt)) / DAY);
  return days >= LONG_WAIT_DAYS ? `已等 ${days} 天` : undefined;
};
