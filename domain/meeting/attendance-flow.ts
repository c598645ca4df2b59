import type { Step } from "#domain/flow/flow.ts";

/** domain.md §4.9, of one member and one half-day. PRESENT, EXCUSED, ABSENT and NOT_COUNTED stand once the meeting is finalised. */
export const ATTENDANCE_STATES = [
  "INVITED",
  "CONFIRMED",
  "DECLINED",
  "LEAVE_REQUESTED",
  "LEAVE_APPROVED",
  "LEAVE_REFUSED",
  "CHECKED_IN",
  "LEFT_EARLY",
  "PRESENT",
  "EXCUSED",
  "ABSENT",
  "NOT_COUNTED",
] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export const labelByAttendanceState: Record<AttendanceState, string> = {
  INVITED: "待确认",
  CONFIRMED: "参加",
  DECLINED: "不参加",
  LEAVE_REQUESTED: "请假申请",
  LEAVE_APPROVED: "同意请假",
  LEAVE_REFUSED: "不同意请假",
  CHECKED_IN: "已签到",
  LEFT_EARLY: "早退",
  PRESENT: "出席",
  EXCUSED: "请假",
  ABSENT: "缺席",
  NOT_COUNTED: "未参加",
};

/** member: the invited one. organiser: who holds the meeting. approver: who decides on leave. system: finalising and the phone's late check-in. */
export const ATTENDANCE_ROLES = ["member", "organiser", "approver", "system"] as const;
export type AttendanceRole = (typeof ATTENDANCE_ROLES)[number];

export const ATTENDANCE_MOVES = [
  "confirm",
  "decline",
  "askLeave",
  "withdrawLeave",
  "approveLeave",
  "refuseLeave",
  "checkIn",
  "clearCheckIn",
  "leaveEarly",
  "comeBack",
  "correct",
  "countPresent",
  "countDone",
  "countExcused",
  "countAbsent",
  "countTooLittle",
  "leaveOut",
  "reopen",
] as const;
export type AttendanceMove = (typeof ATTENDANCE_MOVES)[number];

/** `decline` is for meetings by sign-up only: an obligatory one asks for leave. */
export type AttendanceNeed = "isOptional" | "leave" | "session";

type Row = Step<AttendanceState, AttendanceMove, AttendanceRole, AttendanceNeed>;

const rows = (from: readonly AttendanceState[], rest: Omit<Row, "from">): Row[] =>
  from.map((state) => ({ from: state, ...rest }));

const NOT_THERE = ["INVITED", "CONFIRMED", "DECLINED", "LEAVE_REQUESTED", "LEAVE_APPROVED", "LEAVE_REFUSED"] as const;

/**
 * Whoever comes is there, whatever was said before. `countTooLittle`: there for less than two thirds of the half-days, which is absence ([W81]).
 * Which of the counting moves finalising takes is decided by count-attendance.ts.
 */
export const attendanceFlow: readonly Row[] = [
  ...rows(["INVITED", "DECLINED", "LEAVE_REFUSED"], { move: "confirm", to: "CONFIRMED", by: "member" }),
  ...rows(["INVITED", "CONFIRMED"], { move: "decline", to: "DECLINED", by: "member", needs: "isOptional" }),
  ...rows(["INVITED", "CONFIRMED", "LEAVE_REFUSED"], {
    move: "askLeave",
    to: "LEAVE_REQUESTED",
    by: "member",
    needs: "leave",
  }),
  ...rows(["LEAVE_REQUESTED", "LEAVE_APPROVED"], { move: "withdrawLeave", to: "CONFIRMED", by: "member" }),
  // A refusal may still become an approval, until the meeting is finalised.
  ...rows(["LEAVE_REQUESTED", "LEAVE_REFUSED"], { move: "approveLeave", to: "LEAVE_APPROVED", by: "approver" }),
  { from: "LEAVE_REQUESTED", move: "refuseLeave", to: "LEAVE_REFUSED", by: "approver" },
  ...rows(NOT_THERE, { move: "checkIn", to: "CHECKED_IN", by: "member", needs: "session" }),
  ...rows(NOT_THERE, { move: "checkIn", to: "CHECKED_IN", by: "organiser", needs: "session" }),
  // Back to what was answered before (standing-answer.ts); INVITED where nothing was.
  ...rows(["CHECKED_IN", "LEFT_EARLY"], { move: "clearCheckIn", to: "INVITED", by: "organiser" }),
  { from: "CHECKED_IN", move: "leaveEarly", to: "LEFT_EARLY", by: "organiser" },
  { from: "LEFT_EARLY", move: "comeBack", to: "CHECKED_IN", by: "organiser" },
  // Late or not, said otherwise.
  { from: "CHECKED_IN", move: "correct", to: "CHECKED_IN", by: "organiser" },
  { from: "LEFT_EARLY", move: "correct", to: "LEFT_EARLY", by: "organiser" },
  ...rows(["CHECKED_IN", "LEFT_EARLY"], {
    move: "countPresent",
    to: "PRESENT",
    by: "system",
    earns: "MEETING_PRESENT",
  }),
  // 六个在基层: an activity is done or not, nobody is absent from it.
  ...rows(["CHECKED_IN", "LEFT_EARLY"], { move: "countDone", to: "PRESENT", by: "system", earns: "ACTIVITY_DONE" }),
  ...rows(["CHECKED_IN", "LEFT_EARLY"], {
    move: "countTooLittle",
    to: "ABSENT",
    by: "system",
    earns: "MEETING_ABSENT",
  }),
  { from: "LEAVE_APPROVED", move: "countExcused", to: "EXCUSED", by: "system", earns: "MEETING_EXCUSED" },
  ...rows(["INVITED", "CONFIRMED", "DECLINED", "LEAVE_REQUESTED", "LEAVE_REFUSED"], {
    move: "countAbsent",
    to: "ABSENT",
    by: "system",
    earns: "MEETING_ABSENT",
  }),
  // Invited to something by sign-up and never signed up, or not come to an activity: nothing is counted.
  ...rows(NOT_THERE, { move: "leaveOut", to: "NOT_COUNTED", by: "system" }),
  // Taking finalising back: each goes to what it was, which its row remembers.
  ...rows(["PRESENT", "EXCUSED", "ABSENT", "NOT_COUNTED"], { move: "reopen", to: "INVITED", by: "system" }),
];
