import type { MeetingBody, MeetingDetail } from "#data/office/meetings.ts";
import type { ActivityCategory, MeetingKind } from "#domain/meeting/meeting-lists.ts";
import { faultOfHalfDays, type HalfDay, halfDaysOf, sessionsOf } from "#office/meetings/half-days.ts";
import { clockWords, instantOf, localDay } from "#office/meetings/when.ts";

/** A meeting or activity as it is typed. */
export interface MeetingWords {
  readonly kind: MeetingKind;
  readonly category: ActivityCategory | "";
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  readonly summary: string;
  readonly isObligatory: boolean;
  readonly twoThirds: boolean;
  readonly lateAfter: string;
  readonly leaveApprover: string;
  readonly answerDay: string;
  readonly answerTime: string;
  readonly speechDay: string;
  readonly speechTime: string;
  readonly halfDays: readonly HalfDay[];
}

export type MeetingFaults = Partial<Record<"title" | "category" | "halfDays" | "lateAfter", string>>;

/** 谁批假: by what kind of meeting it is (domain.md §4.9). */
export const approverOf: Record<MeetingKind, string> = {
  PLENARY: "主席",
  STANDING: "主席",
  CHAIR: "主席",
  TOPICAL: "秘书长",
  COMMITTEE: "专委会主任",
  TRAINING: "秘书长",
  OTHER: "秘书长",
  ACTIVITY: "活动组织单位",
};

/** Whoever is invited to these must come or ask for leave. */
export const OBLIGATORY: readonly MeetingKind[] = ["PLENARY", "STANDING", "CHAIR"];

export const emptyWords = (kind: MeetingKind): MeetingWords => ({
  kind,
  category: "",
  title: "",
  place: "",
  organiser: "",
  summary: "",
  isObligatory: OBLIGATORY.includes(kind),
  twoThirds: kind === "PLENARY",
  lateAfter: "15",
  leaveApprover: approverOf[kind],
  answerDay: "",
  answerTime: "17:00",
  speechDay: "",
  speechTime: "17:00",
  halfDays: [],
});

export const wordsOf = (meeting: MeetingDetail): MeetingWords => ({
  kind: meeting.kind,
  category: meeting.category ?? "",
  title: meeting.title,
  place: meeting.place,
  organiser: meeting.organiser,
  summary: meeting.summary,
  isObligatory: meeting.isObligatory,
  twoThirds: meeting.twoThirds,
  lateAfter: String(meeting.lateAfterMinutes),
  leaveApprover: meeting.leaveApprover,
  answerDay: meeting.answerBy ? localDay(meeting.answerBy) : "",
  answerTime: meeting.answerBy ? clockWords(meeting.answerBy) : "17:00",
  speechDay: meeting.speechUntil ? localDay(meeting.speechUntil) : "",
  speechTime: meeting.speechUntil ? clockWords(meeting.speechUntil) : "17:00",
  halfDays: halfDaysOf(meeting.sessions),
});

export const faultsOf = (words: MeetingWords): MeetingFaults => {
  const halfDays = faultOfHalfDays(words.halfDays);
  const minutes = Number(words.lateAfter);
  return {
    ...(words.title.trim() === "" && { title: "请填写名称。" }),
    ...(words.kind === "ACTIVITY" && words.category === "" && { category: "请选择活动类别。" }),
    ...(halfDays && { halfDays }),
    ...(!(Number.isInteger(minutes) && minutes >= 0 && minutes <= 240) && { lateAfter: "请填 0 到 240 的整数。" }),
  };
};

export const bodyOf = (words: MeetingWords, rev: number): MeetingBody => ({
  rev,
  kind: words.kind,
  category: words.kind === "ACTIVITY" && words.category !== "" ? words.category : null,
  title: words.title.trim(),
  place: words.place,
  organiser: words.organiser,
  summary: words.summary,
  isObligatory: words.isObligatory,
  twoThirds: words.twoThirds,
  lateAfterMinutes: Number(words.lateAfter),
  leaveApprover: words.leaveApprover,
  answerBy: instantOf(words.answerDay, words.answerTime) ?? null,
  speechUntil: instantOf(words.speechDay, words.speechTime) ?? null,
  sessions: sessionsOf(words.halfDays),
});
