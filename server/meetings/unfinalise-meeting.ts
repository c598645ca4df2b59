import type { Refusal } from "#contract/refusals.ts";
import type { Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { reverseDuty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import { type Attendance, lockCells } from "#server/meetings/attendance-store.ts";
import { loadSessions, type Meeting } from "#server/meetings/meeting-store.ts";
import { loadStandingAnswers, type AnswerOf } from "#server/meetings/standing-answers.ts";
import { takeAttendanceMoves } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Takes back what a locked meeting booked, by reversals, and puts every half-day where it was. Refuses year-not-open once the year is archived. */
export const unfinaliseMeeting = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  reason: string,
): Promise<Result<undefined, Refusal>> => {
  const { tenant } = house;
  for (const { id } of await loadSessions(tx, tenant.id, meeting.id)) {
    const note = `撤回考勤确认：${reason}`;
    const reversed = await reverseDuty(tx, house, { sourceId: id, note, by: actor.name, isCorrection: true });
    if (!reversed.ok) return reversed;
  }
  const cells = await lockCells(tx, tenant.id, { meetingId: meeting.id });
  const answerOf = await loadStandingAnswers(tx, tenant.id, meeting);
  return takeAttendanceMoves(
    tx,
    house,
    { accountId: actor.accountId, name: actor.name, role: "system" },
    cells.filter(isCounted).map((cell) => ({
      cell,
      move: "reopen",
      to: stateBefore(cell, answerOf),
      changes: { before_state: null },
      note: reason,
    })),
  );
};

const isCounted = ({ state }: Attendance): boolean =>
  state === "PRESENT" || state === "EXCUSED" || state === "ABSENT" || state === "NOT_COUNTED";

const stateBefore = (cell: Attendance, answerOf: AnswerOf) => {
  if (cell.before_state) return cell.before_state;
  if (cell.checked_in_at === null) return answerOf(cell);
  return cell.left_early ? "LEFT_EARLY" : "CHECKED_IN";
};
