import type { Refusal } from "#contract/refusals.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { type Attendance, lockCells } from "#server/meetings/attendance-store.ts";
import { fillAttendance } from "#server/meetings/fill-attendance.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";

/** The half-day of somebody who stands at the door, locked. Whoever was not invited may still come to a meeting by sign-up (已签到（未报名）). */
export const checkInGuest = async (
  tx: Tx,
  house: House,
  meeting: Meeting,
  sessionId: string,
  memberId: string,
): Promise<Result<Attendance, Refusal>> => {
  const { tenant } = house;
  if (meeting.state !== "PUBLISHED" && meeting.state !== "FINALISED") return refused({ kind: "move-not-allowed" });
  const find = async () =>
    (await lockCells(tx, tenant.id, { meetingId: meeting.id, memberIds: [memberId], sessionIds: [sessionId] }))[0];
  const invited = await find();
  if (invited) return done(invited);
  if (meeting.is_obligatory || meeting.state === "FINALISED") return refused({ kind: "not-invited" });
  await tx
    .insertInto("meeting_invitee")
    .values({ tenant_id: tenant.id, meeting_id: meeting.id, member_id: memberId, answered_at: null, removed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "meeting_id", "member_id"])
        .doUpdateSet({ removed_at: null, is_registered: false }),
    )
    .execute();
  await fillAttendance(tx, tenant.id, meeting.id);
  const added = await find();
  return added ? done(added) : refused({ kind: "not-invited" });
};
