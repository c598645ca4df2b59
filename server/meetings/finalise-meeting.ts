import type { Refusal } from "#contract/refusals.ts";
import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import type { CountedOutcome } from "#domain/meeting/count-attendance.ts";
import { done, refused, type Result } from "#domain/result.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import type { Duty } from "#server/duty/book-duty.ts";
import type { House } from "#server/house.ts";
import type { Attendance } from "#server/meetings/attendance-store.ts";
import { leaveOf, loadCount, type CountedMember } from "#server/meetings/load-count.ts";
import type { Meeting, MeetingSession } from "#server/meetings/meeting-store.ts";
import { takeAttendanceMoves, type AttendanceOrder } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** Counts everybody of a locked meeting and books it, all at once. Refuses not-over, leaves-open. */
export const finaliseMeeting = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
): Promise<Result<undefined, Refusal>> => {
  const { tenant, now } = house;
  const { sessions, members, openLeaves } = await loadCount(tx, tenant.id, meeting);
  if (sessions.some(({ ends_at }) => ends_at > now())) return refused({ kind: "not-over" });
  if (openLeaves > 0) return refused({ kind: "leaves-open" });

  const halfDays = new Map(sessions.map((session) => [session.id, session]));
  const orders = members.flatMap((member) =>
    member.cells.flatMap((cell, at): AttendanceOrder[] => {
      const [outcome, session] = [member.outcomes[at], halfDays.get(cell.session_id)];
      if (!outcome || !session) return [];
      const duty = outcome.books && dutyOf({ actor, meeting, member, cell, outcome, session, of: sessions.length });
      const changes = { before_state: cell.state };
      return [{ cell, move: outcome.move, changes, note: outcome.because, ...(duty && { duty }) }];
    }),
  );
  const mover = { accountId: actor.accountId, name: actor.name, role: "system" } as const;
  const isCorrection = await wasTakenBack(tx, tenant.id, meeting.id);
  const taken = await takeAttendanceMoves(tx, house, mover, orders, { isCorrection });
  return taken.ok ? done(undefined) : taken;
};

interface Counted {
  readonly actor: Actor;
  readonly meeting: Meeting;
  readonly member: CountedMember;
  readonly cell: Attendance;
  readonly outcome: CountedOutcome;
  readonly session: MeetingSession;
  /** How many half-days the whole meeting has. */
  readonly of: number;
}

const dutyOf = (counted: Counted): Omit<Duty, "kind"> => {
  const { actor, meeting, member, cell, outcome, session } = counted;
  const leave = outcome.state === "EXCUSED" ? leaveOf(member, cell) : undefined;
  return {
    sourceId: session.id,
    matterId: meeting.id,
    memberId: member.memberId,
    dutyOn: shanghaiDay(session.starts_at),
    facts: factsOf(counted),
    evidence: {
      title: `${meeting.title} ${session.label}`,
      link: `/meetings/${meeting.id}`,
      by: leave ? `${leave.decidedBy}批准` : `${actor.name}确认考勤`,
      note: outcome.move === "countTooLittle" ? outcome.because : "",
    },
  };
};

const factsOf = ({ meeting, member, cell, outcome, of }: Counted): DutyFacts => {
  const leave = outcome.state === "EXCUSED" ? leaveOf(member, cell) : undefined;
  return {
    ...(meeting.kind === "ACTIVITY"
      ? { activityCategory: meeting.category ?? "" }
      : { meetingKind: meeting.kind, isObligatory: meeting.is_obligatory }),
    attendeeRole: member.role,
    isRegistered: member.isRegistered,
    halfDays: of,
    ...(outcome.state === "PRESENT" && { isLate: cell.is_late, leftEarly: cell.left_early }),
    ...(leave && { leaveKind: leave.kind }),
  };
};

/** What is counted again after it was taken back belongs where it was, also in a year that is being checked. */
const wasTakenBack = async (tx: Tx, tenantId: string, meetingId: string): Promise<boolean> =>
  (await tx
    .selectFrom("meeting_move")
    .select("no")
    .where("tenant_id", "=", tenantId)
    .where("meeting_id", "=", meetingId)
    .where("move", "=", "unfinalise")
    .limit(1)
    .executeTakeFirst()) !== undefined;
