import type { MeetingRow } from "#contract/meetings-desk.ts";
import { likePattern } from "#server/db/like-pattern.ts";
import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { seesAllMeetings } from "#server/meetings/meeting-store.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sql } from "kysely";

interface MeetingFilter {
  readonly year?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
}

type Row = Omit<MeetingRow, "startsAt" | "endsAt"> & { readonly startsAt: Date; readonly endsAt: Date };

/** Meetings and activities that have a half-day in a calendar year (this one unless told), the latest first. */
export const listMeetings = async (house: House, actor: Actor, filter: MeetingFilter): Promise<MeetingRow[]> => {
  const { db, tenant, now } = house;
  const year = filter.year ?? shanghaiDay(now()).slice(0, 4);
  const { rows } = await sql<Row>`
    select meeting.id, kind, category, title, place, organiser, state, is_obligatory as "isObligatory",
      held.starts_at as "startsAt", held.ends_at as "endsAt", held.sessions, people.invited, people.confirmed,
      came.on_leave as "onLeave", came.came, leaves.open as "openLeaves"
    from meeting
    join lateral (
      select min(starts_at) as starts_at, max(ends_at) as ends_at, count(*)::int as sessions from meeting_session
      where tenant_id = meeting.tenant_id and meeting_id = meeting.id
    ) held on held.starts_at >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz and held.starts_at < ${`${Number(year) + 1}-01-01T00:00:00+08:00`}::timestamptz
    join lateral (
      select count(*)::int as invited, count(*) filter (where is_registered)::int as confirmed from meeting_invitee
      where tenant_id = meeting.tenant_id and meeting_id = meeting.id and removed_at is null
    ) people on true
    join lateral (
      select count(distinct attendance.member_id) filter (where attendance.state in ('LEAVE_APPROVED', 'EXCUSED'))::int as on_leave,
        count(distinct attendance.member_id) filter (where attendance.state in ('CHECKED_IN', 'LEFT_EARLY', 'PRESENT'))::int as came
      from attendance join meeting_invitee as invitee using (tenant_id, meeting_id, member_id)
      where tenant_id = meeting.tenant_id and meeting_id = meeting.id and removed_at is null
    ) came on true
    join lateral (
      select count(*)::int as open from leave_request join meeting_invitee as invitee using (tenant_id, meeting_id, member_id)
      where tenant_id = meeting.tenant_id and meeting_id = meeting.id and state = 'ASKED' and removed_at is null
    ) leaves on true
    where meeting.tenant_id = ${tenant.id}
      and (${seesAllMeetings(actor)} or meeting.created_by = ${actor.accountId})
      and (${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null})
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
      and (${filter.q ?? null}::text is null or title ilike ${likePattern(filter.q ?? "")} or place ilike ${likePattern(filter.q ?? "")}
        or organiser ilike ${likePattern(filter.q ?? "")})
    order by held.starts_at desc, meeting.id`.execute(db);
  return rows.map((row) => ({ ...row, startsAt: shanghaiIso(row.startsAt), endsAt: shanghaiIso(row.endsAt) }));
};
