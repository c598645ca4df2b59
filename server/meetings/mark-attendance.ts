import type { Refusal } from "#contract/refusals.ts";
import type { CheckInWay } from "#domain/meeting/meeting-lists.ts";
import { OPENS_BEFORE_MS } from "#domain/meeting/check-in-window.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { holdsAttachment } from "#server/meetings/holds-attachment.ts";
import { type Attendance, lockCells } from "#server/meetings/attendance-store.ts";
import { loadSessions, type Meeting } from "#server/meetings/meeting-store.ts";
import { loadStandingAnswers, type AnswerOf } from "#server/meetings/standing-answers.ts";
import { takeAttendanceMoves, type AttendanceOrder } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface Marks {
  readonly sessionId: string;
  readonly mark: "HERE" | "LATE" | "LEFT_EARLY" | "CLEARED";
  readonly memberIds: readonly string[];
  readonly way: Extract<CheckInWay, "LIST" | "PAPER">;
  readonly sheetSha256: string | null;
}

/** Staff enter who is there, by the list or a photographed sheet, or take that back; a mark that stands already changes nothing. */
export const markAttendance = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  marks: Marks,
): Promise<Result<undefined, Refusal>> => {
  const { tenant, now } = house;
  if (meeting.state !== "PUBLISHED") return refused({ kind: "move-not-allowed" });
  const session = (await loadSessions(tx, tenant.id, meeting.id)).find(({ id }) => id === marks.sessionId);
  if (!session) return refused({ kind: "not-found" });
  // Nobody is there before the doors open (C14: no silent default of presence).
  if (now().getTime() < session.starts_at.getTime() - OPENS_BEFORE_MS) return refused({ kind: "outside-session" });
  const hasSheet = marks.sheetSha256 !== null && (await holdsAttachment(tx, tenant.id, actor, marks.sheetSha256));
  if (marks.way === "PAPER" && marks.mark !== "CLEARED" && !hasSheet) return refused({ kind: "attachment-missing" });

  const memberIds = [...new Set(marks.memberIds)];
  const where = { meetingId: meeting.id, memberIds, sessionIds: [session.id] };
  const cells = await lockCells(tx, tenant.id, where);
  if (cells.length !== memberIds.length) return refused({ kind: "not-found" });
  const answerOf = await loadStandingAnswers(tx, tenant.id, meeting);
  const mover = { accountId: actor.accountId, name: actor.name, role: "organiser" } as const;
  const came = { ...whoEntered(actor, marks), checked_in_at: now() };
  for (const orders of ordersOf(cells, marks, came, answerOf)) {
    const taken = await takeAttendanceMoves(tx, house, mover, orders);
    if (!taken.ok) return taken;
  }
  return done(undefined);
};

const whoEntered = ({ accountId }: Actor, { way, sheetSha256 }: Marks) => ({
  way,
  entered_by: accountId,
  sheet_sha256: way === "PAPER" && sheetSha256 !== null ? Buffer.from(sheetSha256, "hex") : null,
  offline_synced: false,
  left_early: false,
});

const isThere = ({ state }: Attendance): boolean => state === "CHECKED_IN" || state === "LEFT_EARLY";

type Came = NonNullable<AttendanceOrder["changes"]>;

/** What is to be done in which order: those who were not there yet come first, then the mark itself. */
const ordersOf = (
  cells: readonly Attendance[],
  { mark }: Marks,
  came: Came,
  answerOf: AnswerOf,
): AttendanceOrder[][] => {
  const [here, away] = [cells.filter(isThere), cells.filter((cell) => !isThere(cell))];
  const checkIn = (isLate: boolean) =>
    away.map((cell): AttendanceOrder => ({ cell, move: "checkIn", changes: { ...came, is_late: isLate } }));
  switch (mark) {
    case "CLEARED":
      return [here.map((cell) => ({ cell, move: "clearCheckIn", to: answerOf(cell), changes: NOTHING }))];
    case "LATE":
      return [[...checkIn(true), ...correct(here, true)]];
    case "HERE":
      return [[...checkIn(false), ...here.filter(hasLeft).map(comeBack)], correct(here.filter(stayed), false)];
    case "LEFT_EARLY": {
      const arrived = away.map((cell): Attendance => ({ ...cell, ...came, is_late: false, state: "CHECKED_IN" }));
      return [checkIn(false), [...arrived, ...here.filter(stayed)].map(leaveEarly)];
    }
  }
};

const NOTHING = {
  checked_in_at: null,
  way: null,
  is_late: false,
  left_early: false,
  offline_synced: false,
  entered_by: null,
  sheet_sha256: null,
} as const;

const hasLeft = ({ state }: Attendance): boolean => state === "LEFT_EARLY";
const stayed = ({ state }: Attendance): boolean => state === "CHECKED_IN";
const leaveEarly = (cell: Attendance): AttendanceOrder => ({ cell, move: "leaveEarly", changes: { left_early: true } });
const comeBack = (cell: Attendance): AttendanceOrder => ({ cell, move: "comeBack", changes: { left_early: false } });

const correct = (cells: readonly Attendance[], isLate: boolean): AttendanceOrder[] =>
  cells
    .filter((cell) => cell.is_late !== isLate)
    .map((cell) => ({ cell, move: "correct", changes: { is_late: isLate } }));
