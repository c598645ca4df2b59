import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type Attendance, lockCells } from "#server/meetings/attendance-store.ts";
import { holdMeeting, loadSessions, type Meeting, type MeetingSession } from "#server/meetings/meeting-store.ts";
import type { AttendanceMover } from "#server/meetings/take-attendance-move.ts";
import type { Actor } from "#server/session/find-actor.ts";

/** A meeting as one invited member stands to it. */
export interface Invitation {
  readonly meeting: Meeting;
  readonly memberId: string;
  readonly isRegistered: boolean;
  readonly hasAnswered: boolean;
  readonly sessions: readonly MeetingSession[];
  /** One a half-day, locked. */
  readonly cells: readonly Attendance[];
  readonly mover: AttendanceMover;
}

/** The invitation of whoever is signed in, locked; undefined where they are not invited or nobody was told of the meeting yet. */
export const lockInvitation = async (
  tx: Tx,
  { tenant }: House,
  actor: Actor,
  meetingId: string,
): Promise<Invitation | undefined> => {
  const { memberId } = actor;
  const meeting = memberId === null ? undefined : await holdMeeting(tx, tenant.id, meetingId);
  if (memberId === null || !meeting || meeting.state === "DRAFT") return undefined;
  const invitee = await tx
    .selectFrom("meeting_invitee")
    .select(["is_registered", "answered_at"])
    .where("tenant_id", "=", tenant.id)
    .where("meeting_id", "=", meetingId)
    .where("member_id", "=", memberId)
    .where("removed_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!invitee) return undefined;
  return {
    meeting,
    memberId,
    isRegistered: invitee.is_registered,
    hasAnswered: invitee.answered_at !== null,
    sessions: await loadSessions(tx, tenant.id, meetingId),
    cells: await lockCells(tx, tenant.id, { meetingId, memberIds: [memberId] }),
    mover: { accountId: actor.accountId, name: actor.name, role: "member" },
  };
};

/** The half-days that are not over yet. */
export const openCells = ({ cells, sessions }: Invitation, now: Date): readonly Attendance[] => {
  const over = new Set(sessions.filter(({ ends_at }) => ends_at <= now).map(({ id }) => id));
  return cells.filter(({ session_id }) => !over.has(session_id));
};

/** Writes what the member has said about the meeting as a whole. */
export const writeAnswer = async (
  tx: Tx,
  { tenant, now }: House,
  { meeting, memberId }: Invitation,
  isRegistered: boolean,
): Promise<void> => {
  await tx
    .updateTable("meeting_invitee")
    .set({ is_registered: isRegistered, answered_at: now() })
    .where("tenant_id", "=", tenant.id)
    .where("meeting_id", "=", meeting.id)
    .where("member_id", "=", memberId)
    .execute();
};
