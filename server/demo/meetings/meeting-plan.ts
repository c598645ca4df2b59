import type { ActivityCategory, MeetingKind } from "#domain/meeting/meeting-lists.ts";

/** Who is invited: everybody, the 常委 (and some who sit in), some by sign-up, or some who have to come. */
export type Invited =
  | { readonly who: "ALL" }
  | { readonly who: "STANDING"; readonly observers: number }
  | { readonly who: "SOME"; readonly count: number };

/** One gathering of the demo's calendar. */
export interface MeetingPlan {
  readonly kind: MeetingKind;
  readonly category: ActivityCategory | null;
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  readonly summary: string;
  readonly isObligatory: boolean;
  readonly invited: Invited;
  readonly sessions: readonly SessionPlan[];
}

export interface SessionPlan {
  readonly label: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const DAY_MS = 86_400_000;

/** A day of a year that is worked on: the day itself, or the Monday after it. */
export const workedDay = (year: number, monthDay: string, later = 0): string => {
  let at = Date.parse(`${year}-${monthDay}T00:00:00Z`) + later * DAY_MS;
  while ([0, 6].includes(new Date(at).getUTCDay())) at += DAY_MS;
  return new Date(at).toISOString().slice(0, 10);
};

/** A half-day of a day, named as notices name it: 「第一次大会（1月12日上午）」. */
export const halfDayOf = (day: string, half: "上午" | "下午", name: string): SessionPlan => {
  const words = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日${half}`;
  const [from, to] = half === "上午" ? ["09:00", "11:30"] : ["14:30", "17:00"];
  return {
    label: name === "" ? words : `${name}（${words}）`,
    startsAt: new Date(`${day}T${from}:00+08:00`),
    endsAt: new Date(`${day}T${to}:00+08:00`),
  };
};
