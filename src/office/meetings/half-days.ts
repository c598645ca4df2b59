import { addDays, dayOf, readLocalDate } from "#domain/time/local-date.ts";
import type { MeetingSession } from "#data/office/meetings.ts";
import { clockWords, instantOf, localDay } from "#office/meetings/when.ts";

/** A half-day as it is typed. */
export interface HalfDay {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

export const PARTS = ["MORNING", "AFTERNOON", "WHOLE"] as const;
export type Part = (typeof PARTS)[number];
export const labelByPart: Record<Part, string> = { MORNING: "上午", AFTERNOON: "下午", WHOLE: "全天" };

const HOURS = { MORNING: ["09:00", "11:30"], AFTERNOON: ["14:30", "17:00"] } as const;
const MOST_DAYS = 20;

/** Half-days of every day from one to another, without those that stand already. */
export const addHalfDays = (before: readonly HalfDay[], first: string, last: string, part: Part): HalfDay[] => {
  const [from, to] = [readLocalDate(first), readLocalDate(last || first)];
  if (!from || !to) return [...before];
  const added: HalfDay[] = [];
  for (let day = from, count = 0; day <= to && count < MOST_DAYS; day = addDays(day, 1), count++) {
    for (const half of part === "WHOLE" ? (["MORNING", "AFTERNOON"] as const) : [part]) {
      const [start, end] = HOURS[half];
      if (before.some((one) => one.day === day && one.from === start)) continue;
      added.push({ id: crypto.randomUUID(), label: autoLabel(day, start), day, from: start, to: end });
    }
  }
  return [...before, ...added].toSorted((a, b) => `${a.day}${a.from}`.localeCompare(`${b.day}${b.from}`));
};

/** 「12月3日上午」. */
export const autoLabel = (day: string, from: string): string => {
  const [, month, date] = day.split("-").map(Number);
  const part = from < "12:00" ? "上午" : from < "18:00" ? "下午" : "晚上";
  return `${month}月${date}日${part}`;
};

/** Another day or hour; a label that nobody has typed follows. */
export const changedHalfDay = (one: HalfDay, change: Partial<HalfDay>): HalfDay => {
  const after = { ...one, ...change };
  const isAuto = one.label === "" || one.label === autoLabel(one.day, one.from);
  return isAuto && change.label === undefined && after.day
    ? { ...after, label: autoLabel(after.day, after.from) }
    : after;
};

/** What is to be mended, in a sentence; undefined where all is well. */
export const faultOfHalfDays = (rows: readonly HalfDay[]): string | undefined => {
  if (rows.length === 0) return "请至少安排一个半天。";
  for (const { label, day, from, to } of rows) {
    if (label.trim() === "" || !instantOf(day, from) || !instantOf(day, to))
      return "每个半天都要有名称、日期和起止时间。";
    if (to <= from) return `「${label}」的结束时间要晚于开始时间。`;
  }
  return undefined;
};

export const sessionsOf = (rows: readonly HalfDay[]): MeetingSession[] =>
  rows.map(({ id, label, day, from, to }) => ({
    id,
    label: label.trim(),
    startsAt: instantOf(day, from) ?? "",
    endsAt: instantOf(day, to) ?? "",
  }));

export const halfDaysOf = (sessions: readonly MeetingSession[]): HalfDay[] =>
  sessions.map(({ id, label, startsAt, endsAt }) => ({
    id,
    label,
    day: localDay(startsAt),
    from: clockWords(startsAt),
    to: clockWords(endsAt),
  }));

/** The same half-days, under new ids, so many days later that they begin on `first`. */
export const movedHalfDays = (rows: readonly HalfDay[], first: string): HalfDay[] => {
  const [begin] = rows;
  if (!begin) return [];
  const shift = (Date.parse(first) - Date.parse(begin.day)) / 86_400_000;
  return rows.map((one) => {
    const day = addDays(dayOf(one.day), shift);
    return { ...one, id: crypto.randomUUID(), day, label: autoLabel(day, one.from) };
  });
};
