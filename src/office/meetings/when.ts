import { shanghaiIso } from "#domain/time/shanghai.ts";

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** 「12月3日」 in Shanghai, with the year where it is another than this one. */
export const dayWords = (at: string): string => {
  const [year, month, date] = localParts(at);
  const isThisYear = year === Number(shanghaiIso(new Date()).slice(0, 4));
  return `${isThisYear ? "" : `${year}年`}${month}月${date}日`;
};

/** 「周四」. */
export const weekdayWords = (at: string): string => `周${WEEKDAYS[new Date(localDay(at)).getUTCDay()]}`;

/** 「14:30」. */
export const clockWords = (at: string): string => shanghaiIso(new Date(at)).slice(11, 16);

/** 「12月3日 14:05」. */
export const momentWords = (at: string): string => `${dayWords(at)} ${clockWords(at)}`;

/** 「12月3日 周四 9:00–11:30」, or from a day to another. */
export const spanWords = (from: string, to: string): string =>
  localDay(from) === localDay(to)
    ? `${dayWords(from)} ${weekdayWords(from)} ${clockWords(from)}–${clockWords(to)}`
    : `${dayWords(from)} ${clockWords(from)} 至 ${dayWords(to)} ${clockWords(to)}`;

/** `2026-12-03` in Shanghai. */
export const localDay = (at: string): string => shanghaiIso(new Date(at)).slice(0, 10);

/** Of a day and a time in Shanghai; undefined where one of them is missing. */
export const instantOf = (day: string, time: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(time) ? `${day}T${time}:00+08:00` : undefined;

const localParts = (at: string): number[] => localDay(at).split("-").map(Number);
