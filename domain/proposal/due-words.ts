import { daysLeft } from "#domain/time/days-left.ts";
import { deadlineOf, explainDeadline, type Term } from "#domain/time/deadline.ts";
import { deadlineWords } from "#domain/time/deadline-words.ts";
import { daysBetween, partsOf, type LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import { workingDaysBetween } from "#domain/time/working-days.ts";

/** 还剩 12 天（9 个工作日） · 今天到期 · 已超期 3 天. */
export const daysLeftWords = (calendar: WorkCalendar, today: LocalDate, due: LocalDate): string => {
  const { calendarDays, workingDays, isOverdue } = daysLeft(calendar, today, due);
  if (isOverdue) return `已超期 ${-calendarDays} 天`;
  return calendarDays === 0 ? "今天到期" : `还剩 ${calendarDays} 天（${workingDays} 个工作日）`;
};

/**
 * Why a deadline falls on its day. Where the term as it is set now leads to another day (the office has changed it since), it only says how
 * long it is.
 */
export const whyDueWords = (calendar: WorkCalendar, from: LocalDate, due: LocalDate, term: Term): string => {
  if (deadlineOf(calendar, from, term) === due) return deadlineWords(explainDeadline(calendar, from, term));
  const days = daysBetween(from, due);
  return `自 ${dayWords(from)} 起 ${days} 天，其中 ${workingDaysBetween(calendar, from, due)} 个工作日，至 ${dayWords(due)}`;
};

/** 2026年6月3日; without the year where it is `year`. */
export const dayWords = (day: LocalDate, year?: number): string => {
  const [own, month, date] = partsOf(day);
  return `${own === year ? "" : `${own}年`}${month}月${date}日`;
};

/** What is left of some hours: 还有 2 小时 10 分 · 还有 5 分 · 不到 1 分钟 · 已过期. From two days on in days. */
export const countdownWords = (until: Date, now: Date): string => {
  const minutes = Math.floor((until.getTime() - now.getTime()) / 60_000);
  if (until <= now) return "已过期";
  if (minutes < 1) return "不到 1 分钟";
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `还有 ${Math.floor(hours / 24)} 天`;
  const rest = minutes % 60;
  return `还有${hours > 0 ? ` ${hours} 小时` : ""}${rest > 0 ? ` ${rest} 分` : ""}`;
};
