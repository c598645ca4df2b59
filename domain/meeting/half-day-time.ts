import { shanghaiIso } from "#domain/time/shanghai.ts";

/** From when to when; ISO instants. */
export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

const shanghaiParts = (iso: string) => {
  const at = shanghaiIso(new Date(iso));
  const [year = "", month = "", day = ""] = at.slice(0, 10).split("-");
  const weekday = WEEKDAYS[new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
  return { date: at.slice(0, 10), year, day: `${Number(month)}月${Number(day)}日 ${weekday}`, time: at.slice(11, 16) };
};

/** 6月12日 周五; with the year where it is not that of `now`. */
export const dayWords = (iso: string, now: Date): string => {
  const { year, day } = shanghaiParts(iso);
  return year === shanghaiIso(now).slice(0, 4) ? day : `${year}年${day}`;
};

/** 6月12日 周五 09:00–11:30. */
export const halfDayWords = ({ startsAt, endsAt }: Span, now: Date): string =>
  `${dayWords(startsAt, now)} ${shanghaiParts(startsAt).time}–${shanghaiParts(endsAt).time}`;

/** All half-days of a meeting in one line: one day with its hours, several from the first to the last. "" where there is none. */
export const meetingTimeWords = (spans: readonly Span[], now: Date): string => {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return "";
  const [from, to] = [shanghaiParts(first.startsAt), shanghaiParts(last.endsAt)];
  if (from.date === to.date) return `${dayWords(first.startsAt, now)} ${from.time}–${to.time}`;
  return `${dayWords(first.startsAt, now)} ${from.time} 至 ${to.day} ${to.time}`;
};

/** Whether both are on one day in Shanghai. */
export const isSameDay = (iso: string, now: Date): boolean =>
  shanghaiIso(new Date(iso)).slice(0, 10) === shanghaiIso(now).slice(0, 10);
