import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { attendanceFlow, type AttendanceMove, type AttendanceState } from "#domain/meeting/attendance-flow.ts";
import { labelByLeaveKind } from "#domain/meeting/meeting-labels.ts";
import type { LeaveKind, MeetingKind } from "#domain/meeting/meeting-lists.ts";

/** What of a meeting decides how it is counted. */
export interface CountedMeeting {
  readonly kind: MeetingKind;
  readonly isObligatory: boolean;
  readonly twoThirds: boolean;
}

/** One half-day of one member before counting. */
export interface CountedCell {
  readonly sessionId: string;
  readonly state: AttendanceState;
  readonly isLate: boolean;
  readonly leftEarly: boolean;
  /** Of the approved leave that covers it. */
  readonly leaveKind: LeaveKind | null;
}

/** What finalising makes of it. */
export interface CountedOutcome {
  readonly sessionId: string;
  readonly move: CountingMove;
  readonly state: AttendanceState;
  readonly books: DutyKind | null;
  readonly because: string;
}

type CountingMove = Extract<AttendanceMove, `count${string}` | "leaveOut">;

/** Counts one member's half-days, given in their order (domain.md §4.9, [W81]; the readings are decision 0163). */
export const countAttendance = (
  meeting: CountedMeeting,
  isRegistered: boolean,
  cells: readonly CountedCell[],
): CountedOutcome[] => {
  if (meeting.kind === "ACTIVITY") return countActivity(cells);
  const isExpected = meeting.isObligatory || isRegistered;
  const came = cells.filter(isThere).length;
  const asked = cells.filter((cell) => !isExempt(cell)).length;
  const isTooLittle = meeting.twoThirds && isExpected && came > 0 && came * 3 < asked * 2;
  return cells.map((cell) => {
    if (isThere(cell) && isTooLittle)
      return outcome(cell, "countTooLittle", `到会 ${came}/${asked} 个半天，不足三分之二，按缺席计`);
    if (isThere(cell)) return outcome(cell, "countPresent", presenceWords(cell));
    if (cell.state === "LEAVE_APPROVED") return outcome(cell, "countExcused", leaveWords(cell));
    return isExpected
      ? outcome(cell, "countAbsent", absenceWords(cell, meeting.isObligatory))
      : outcome(cell, "leaveOut", "未报名，不计");
  });
};

/** An activity is done once, however many half-days it takes, and nobody is absent from it. */
const countActivity = (cells: readonly CountedCell[]): CountedOutcome[] => {
  const first = cells.find(isThere);
  return cells.map((cell) => {
    if (!isThere(cell)) return outcome(cell, "leaveOut", "没有参加，活动不计缺席");
    if (cell !== first) return { ...outcome(cell, "countDone", "参加，同一活动只计一次"), books: null };
    return outcome(cell, "countDone", presenceWords(cell));
  });
};

/** 上级会议、公派: it counts neither way. */
const isExempt = ({ state, leaveKind }: CountedCell): boolean => state === "LEAVE_APPROVED" && leaveKind === "SUPERIOR";

const isThere = ({ state }: CountedCell): boolean => state === "CHECKED_IN" || state === "LEFT_EARLY";

const outcome = (cell: CountedCell, move: CountingMove, because: string): CountedOutcome => {
  const step = attendanceFlow.find((row) => row.from === cell.state && row.move === move);
  if (!step) throw new Error(`no ${move} from ${cell.state}`);
  return {
    sessionId: cell.sessionId,
    move,
    state: step.to,
    books: (step.earns as DutyKind | undefined) ?? null,
    because,
  };
};

const presenceWords = ({ isLate, leftEarly }: CountedCell): string =>
  ["到会", ...(isLate ? ["迟到"] : []), ...(leftEarly ? ["早退"] : [])].join("，");

const leaveWords = ({ leaveKind }: CountedCell): string =>
  leaveKind === null ? "请假，已批准" : `请假（${labelByLeaveKind[leaveKind]}），已批准`;

const absenceWords = ({ state }: CountedCell, isObligatory: boolean): string => {
  if (state === "LEAVE_REFUSED") return "请假未获批准，没有到会";
  if (!isObligatory) return "报名后没有到会";
  return state === "INVITED" ? "没有答复，没有到会" : "没有请假，没有到会";
};
