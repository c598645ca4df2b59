import type { MeetingDetail } from "#contract/meetings-desk.ts";
import { type AttendanceSheet, countWords, sheetWords } from "#domain/meeting/attendance-sheet.ts";
import { labelByAttendeeRole } from "#domain/meeting/meeting-labels.ts";
import type { z } from "zod";

type Detail = z.infer<typeof MeetingDetail>;
type Invitee = Detail["invitees"][number];

/** The attendance sheet of a meeting as it stands. */
export const attendanceSheetOf = (issuer: string, meeting: Detail): AttendanceSheet => {
  const rows = meeting.invitees.map((invitee) => ({
    name: invitee.name,
    sector: invitee.sector,
    role: labelByAttendeeRole[invitee.role],
    cells: meeting.sessions.map(({ id }) => wordsOf(invitee, id)),
  }));
  const finalised = meeting.history.find(({ move }) => move === "finalise");
  return {
    issuer,
    title: meeting.title,
    time: timeWords(meeting.sessions),
    place: meeting.place,
    organiser: meeting.organiser,
    standing:
      meeting.state === "FINALISED" && finalised
        ? `考勤已于${dayWords(finalised.at)}由${finalised.who}确认`
        : "考勤尚未确认",
    recordedBy: recorders(meeting),
    halfDays: meeting.sessions.map(({ label }, at) => ({
      label,
      counts: countWords(rows.map(({ cells }) => cells[at] ?? "")),
    })),
    rows,
  };
};

const wordsOf = ({ cells, leaves }: Invitee, sessionId: string): string => {
  const cell = cells.find((one) => one.sessionId === sessionId);
  if (!cell) return "";
  const leave = leaves.findLast(({ state, sessionIds }) => state === "APPROVED" && sessionIds.includes(sessionId));
  return sheetWords({ ...cell, leaveKind: leave?.kind ?? null });
};

/** Who entered marks, each once. */
const recorders = ({ invitees }: Detail): string =>
  [...new Set(invitees.flatMap(({ cells }) => cells.flatMap(({ enteredBy }) => (enteredBy ? [enteredBy] : []))))].join(
    "、",
  );

const dayWords = (instant: string): string => {
  const [year, month, day] = instant.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${day}日`;
};

const timeWords = (sessions: Detail["sessions"]): string => {
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (!first || !last) return "";
  const isOneDay = first.startsAt.slice(0, 10) === last.endsAt.slice(0, 10);
  const end = isOneDay ? last.endsAt.slice(11, 16) : `${dayWords(last.endsAt)} ${last.endsAt.slice(11, 16)}`;
  return `${dayWords(first.startsAt)} ${first.startsAt.slice(11, 16)} 至 ${end}`;
};
