import type { MyMeeting } from "#contract/meetings.ts";
import { attendanceFlow, type AttendanceMove } from "#domain/meeting/attendance-flow.ts";
import { LEAVE_REQUESTS_AT_MOST } from "#domain/meeting/meeting-lists.ts";
import { movesFor } from "#domain/flow/flow.ts";

type HalfDay = MyMeeting["sessions"][number];

const mayMove = ({ state }: HalfDay, move: AttendanceMove): boolean =>
  movesFor(attendanceFlow, state, ["member"]).some((step) => step.move === move);

/** Half-days for which leave may still be asked, which request it would be, and how many are left. */
export const leaveOpen = (meeting: MyMeeting, now: Date) => {
  // What was taken back counts too (docs/decisions/0163).
  const asked = meeting.leaves.length;
  return {
    sessions: meeting.sessions.filter((one) => Date.parse(one.endsAt) > now.getTime() && mayMove(one, "askLeave")),
    no: asked + 1,
    left: Math.max(0, LEAVE_REQUESTS_AT_MOST - asked),
    most: LEAVE_REQUESTS_AT_MOST,
  };
};

/** Only a meeting by sign-up may be declined, and only while it has not begun. */
export const mayDecline = (meeting: MyMeeting, now: Date): boolean =>
  !meeting.isObligatory &&
  meeting.sessions.some((one) => Date.parse(one.startsAt) > now.getTime() && mayMove(one, "decline"));
