import type { MeetingBody } from "#contract/meetings-desk.ts";
import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import { fillAttendance } from "#server/meetings/fill-attendance.ts";
import { loadSessions } from "#server/meetings/meeting-store.ts";
import { sql } from "kysely";

/** Writes the half-days of a meeting in the order of their beginnings. One to which somebody was ever checked in stays: session-in-use. */
export const saveSessions = async (
  tx: Tx,
  tenantId: string,
  meetingId: string,
  sessions: MeetingBody["sessions"],
): Promise<Result<undefined, Refusal>> => {
  const standing = await loadSessions(tx, tenantId, meetingId);
  const gone = standing.map(({ id }) => id).filter((id) => !sessions.some((session) => session.id === id));
  if (!(await removeSessions(tx, tenantId, gone))) return refused({ kind: "session-in-use" });

  // Numbers are unique: the standing ones make room first.
  await sql`update meeting_session set no = -no where tenant_id = ${tenantId} and meeting_id = ${meetingId}`.execute(
    tx,
  );
  const ordered = sessions.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  for (const [at, { id, label, startsAt, endsAt }] of ordered.entries()) {
    const values = { no: at + 1, label, starts_at: new Date(startsAt), ends_at: new Date(endsAt) };
    const written = await tx
      .insertInto("meeting_session")
      .values({ tenant_id: tenantId, id, meeting_id: meetingId, ...values })
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "id"]).doUpdateSet(values).where("meeting_session.meeting_id", "=", meetingId),
      )
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) return refused({ kind: "id-taken" });
  }
  await fillAttendance(tx, tenantId, meetingId);
  return done(undefined);
};

/** Answers to half-days that fall away go with them; false where somebody had come. */
const removeSessions = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<boolean> => {
  if (ids.length === 0) return true;
  const gone = sql`${[...ids]}::uuid[]`;
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from attendance where tenant_id = ${tenantId} and session_id = any(${gone}) and checked_in_at is not null)
      or exists (select from attendance_move where tenant_id = ${tenantId} and session_id = any(${gone}) and move = 'checkIn') as used`.execute(
    tx,
  );
  if (rows[0]?.used !== false) return false;
  await sql`delete from attendance_move where tenant_id = ${tenantId} and session_id = any(${gone})`.execute(tx);
  await sql`delete from attendance where tenant_id = ${tenantId} and session_id = any(${gone})`.execute(tx);
  await sql`delete from meeting_session where tenant_id = ${tenantId} and id = any(${gone})`.execute(tx);
  return true;
};
