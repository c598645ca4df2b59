import type { Refusal } from "#contract/refusals.ts";
import type { AttendeeRole } from "#domain/meeting/meeting-lists.ts";
import { done, refused, type Result } from "#domain/result.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { fillAttendance } from "#server/meetings/fill-attendance.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";
import { recordMeetingMove } from "#server/meetings/record-meeting-move.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface NewInvitee {
  readonly memberId: string;
  readonly role: AttendeeRole;
  readonly seat: string;
}

/** Writes who is invited, whole. Who is left out loses the invitation, unless they came; who is back has what they answered before. */
export const saveInvitees = async (
  tx: Tx,
  house: House,
  actor: Actor,
  meeting: Meeting,
  invitees: readonly NewInvitee[],
): Promise<Result<undefined, Refusal>> => {
  const { tenant, now } = house;
  if (meeting.state !== "DRAFT" && meeting.state !== "PUBLISHED") return refused({ kind: "move-not-allowed" });
  const ids = invitees.map(({ memberId }) => memberId);
  if (!(await areMembers(tx, tenant.id, ids)))
    return refused({ kind: "member-unknown", detail: "有人不在委员名单中，请重新选择。" });

  await sql`
    insert into meeting_invitee (tenant_id, meeting_id, member_id, role, seat)
    select distinct on (member_id) ${tenant.id}, ${meeting.id}::uuid, member_id, role, seat
    from unnest(${ids}::uuid[], ${invitees.map(({ role }) => role)}::text[], ${invitees.map(({ seat }) => seat)}::text[]) as sent (member_id, role, seat)
    on conflict (tenant_id, meeting_id, member_id) do update set role = excluded.role, seat = excluded.seat, removed_at = null`.execute(
    tx,
  );
  await sql`
    update meeting_invitee as invitee set removed_at = ${now()}
    where tenant_id = ${tenant.id} and meeting_id = ${meeting.id} and removed_at is null and member_id <> all(${ids}::uuid[])
      and not exists (select from attendance where tenant_id = invitee.tenant_id and meeting_id = invitee.meeting_id
        and member_id = invitee.member_id and state in ('CHECKED_IN', 'LEFT_EARLY'))`.execute(tx);
  await fillAttendance(tx, tenant.id, meeting.id);
  await recordMeetingMove(tx, house, { meetingId: meeting.id, by: actor, move: "invite", note: `${ids.length} 人` });
  return done(undefined);
};

const areMembers = async (tx: Tx, tenantId: string, ids: string[]): Promise<boolean> => {
  const { rows } = await sql<{ unknown: number }>`
    select count(*)::int as unknown from unnest(${ids}::uuid[]) as sent (id)
    where not exists (select from member where member.tenant_id = ${tenantId} and member.id = sent.id)`.execute(tx);
  return rows[0]?.unknown === 0;
};
