import type { MeetingState } from "#domain/meeting/meeting-flow.ts";
import type { ActivityCategory, MeetingKind } from "#domain/meeting/meeting-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

/** A meeting with what is a member's own of it. */
export interface InvitedMeeting {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly category: ActivityCategory | null;
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  readonly summary: string;
  readonly isObligatory: boolean;
  readonly twoThirds: boolean;
  readonly state: MeetingState;
  readonly role: string;
  readonly seat: string;
  readonly isRegistered: boolean;
  readonly answerBy: Date | null;
  readonly leaveApprover: string;
  readonly speechUntil: Date | null;
  readonly cancelReason: string;
  readonly changedAt: Date;
}

/**
 * Published meetings that a member is invited to, of this scoring year and to come, the earliest first.
 * A cancelled one stays with its reason; one that was cancelled before anybody knew of it never shows, nor does a lost invitation.
 */
export const listMyMeetings = async (house: House, memberId: string): Promise<InvitedMeeting[]> => {
  const { rows } = await sql<InvitedMeeting>`
    select meeting.id, kind, category, title, place, organiser, summary, is_obligatory as "isObligatory", two_thirds as "twoThirds",
      state, invitee.role, invitee.seat, invitee.is_registered as "isRegistered", answer_by as "answerBy",
      leave_approver as "leaveApprover", speech_until as "speechUntil", coalesce(cancelled.note, '') as "cancelReason",
      changed_at as "changedAt"
    from meeting_invitee as invitee
    join meeting on meeting.tenant_id = invitee.tenant_id and meeting.id = invitee.meeting_id
    join lateral (
      select min(starts_at) as starts_at, max(ends_at) as ends_at from meeting_session
      where tenant_id = meeting.tenant_id and meeting_id = meeting.id
    ) as held on held.ends_at >= ${new Date(`${await firstDayOfYear(house)}T00:00:00+08:00`)}
    left join lateral (
      select note from meeting_move
      where tenant_id = meeting.tenant_id and meeting_id = meeting.id and move = 'cancel' order by no desc limit 1
    ) as cancelled on true
    where invitee.tenant_id = ${house.tenant.id} and invitee.member_id = ${memberId} and invitee.removed_at is null
      and (meeting.state in ('PUBLISHED', 'FINALISED')
        or meeting.state = 'CANCELLED' and exists (select from meeting_move
          where tenant_id = meeting.tenant_id and meeting_id = meeting.id and move = 'publish'))
    order by held.starts_at, meeting.id`.execute(house.db);
  return rows;
};

/** The first day of the scoring year that today is in; of the calendar year where none is set. */
const firstDayOfYear = async ({ db, tenant, now }: House): Promise<string> => {
  const today = shanghaiDay(now());
  const { rows } = await sql<{ from: string }>`
    select from_day as "from" from score_year
    where tenant_id = ${tenant.id} and from_day <= ${today}::date and to_day >= ${today}::date order by from_day desc limit 1`.execute(
    db,
  );
  return rows[0]?.from ?? `${today.slice(0, 4)}-01-01`;
};
