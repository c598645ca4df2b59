import type { Invitee } from "#data/office/meetings.ts";
import { type AttendanceState, labelByAttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";
import { groupBy } from "#office/meetings/group-by.ts";

/** What somebody said to the invitation, as one word for all half-days. */
export type Answer = "coming" | "leave" | "asked" | "not-coming" | "silent";

export const ANSWERS: readonly Answer[] = ["coming", "asked", "leave", "not-coming", "silent"];

export const labelByAnswer: Record<Answer, string> = {
  coming: "参加",
  asked: "请假待批",
  leave: "已准假",
  "not-coming": "不参加",
  silent: "未答复",
};

export const lookByAnswer: Record<Answer, readonly [Tone | undefined, IconName]> = {
  coming: ["green", "check"],
  asked: ["violet", "clock"],
  leave: ["teal", "stamp"],
  "not-coming": [undefined, "close"],
  silent: ["amber", "info"],
};

const COMING: readonly AttendanceState[] = ["CONFIRMED", "CHECKED_IN", "LEFT_EARLY", "PRESENT"];

/** The one word; several half-days that differ give the one that needs the office first. */
export const answerOf = ({ cells, answeredAt, leaves }: Invitee): Answer => {
  const has = (...states: AttendanceState[]) => cells.some(({ state }) => states.includes(state));
  if (has("LEAVE_REQUESTED")) return "asked";
  if (has("LEAVE_APPROVED", "EXCUSED")) return "leave";
  if (cells.some(({ state }) => COMING.includes(state))) return "coming";
  if (has("DECLINED")) return "not-coming";
  return answeredAt !== null && leaves.every(({ state }) => state !== "REFUSED") ? "coming" : "silent";
};

/** 「12月3日下午 同意请假」 for every half-day that differs from the first; "" where all are alike. */
export const differing = (
  { cells }: Invitee,
  sessions: readonly { readonly id: string; readonly label: string }[],
): string => {
  const states = new Set(cells.map(({ state }) => state));
  if (states.size < 2) return "";
  return cells
    .filter(({ state }) => !["INVITED", "CONFIRMED"].includes(state))
    .map(
      ({ sessionId, state }) =>
        `${sessions.find(({ id }) => id === sessionId)?.label ?? ""} ${labelByAttendanceState[state]}`,
    )
    .join("，");
};

/** Names to call or write to, by sector, ready to be pasted. */
export const reminderText = (title: string, silent: readonly Invitee[]): string => {
  const groups = groupBy(silent, ({ sector }) => sector);
  const lines = [...groups].map(([sector, people]) => `${sector}：${people.map(({ name }) => name).join("、")}`);
  return [`《${title}》尚未答复 ${silent.length} 人`, ...lines].join("\n");
};
