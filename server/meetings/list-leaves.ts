import type { OpenLeave } from "#contract/meetings-desk.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { leaveViewOf, type LeaveRow } from "#server/meetings/leave-view.ts";
import { sql } from "kysely";

interface Row extends LeaveRow {
  readonly title: string;
  readonly starts_at: Date;
  readonly leave_approver: string;
  readonly session_labels: string[];
  readonly name: string;
  readonly sector: string;
}

/** So long what was decided stays in the list. */
const LATELY_MS = 60 * 24 * 3_600_000;

/** Leave that waits for a decision, the longest first, then what was decided lately; or one of them. */
export const listLeaves = async ({ db, tenant, now }: House, id: string | null = null): Promise<OpenLeave[]> => {
  const { rows } = await sql<Row>`
    select leave.*, meeting.title, meeting.leave_approver, held.starts_at, held.session_labels, member.name, sector.name as sector
    from leave_request as leave
    join meeting on meeting.tenant_id = leave.tenant_id and meeting.id = leave.meeting_id
    join meeting_invitee as invitee on invitee.tenant_id = leave.tenant_id and invitee.meeting_id = leave.meeting_id
      and invitee.member_id = leave.member_id and invitee.removed_at is null
    join member on member.tenant_id = leave.tenant_id and member.id = leave.member_id
    join sector on sector.tenant_id = member.tenant_id and sector.id = member.sector_id
    join lateral (
      select min(starts_at) as starts_at,
        coalesce(array_agg(label order by no) filter (where id = any(leave.session_ids)), '{}') as session_labels
      from meeting_session where tenant_id = leave.tenant_id and meeting_id = leave.meeting_id
    ) as held on true
    where leave.tenant_id = ${tenant.id} and (${id}::uuid is null or leave.id = ${id})
      and (${id}::uuid is not null or leave.state = 'ASKED' and meeting.state = 'PUBLISHED'
        or leave.state in ('APPROVED', 'REFUSED') and leave.decided_at > ${new Date(now().getTime() - LATELY_MS)})
    order by leave.state <> 'ASKED', case when leave.state = 'ASKED' then leave.asked_at end, leave.decided_at desc, leave.id
    limit 300`.execute(db);
  return rows.map((row) => ({
    ...leaveViewOf(row),
    meeting: {
      id: row.meeting_id,
      title: row.title,
      startsAt: shanghaiIso(row.starts_at),
      leaveApprover: row.leave_approver,
    },
    sessionLabels: row.session_labels,
    member: { id: row.member_id, name: row.name, sector: row.sector },
  }));
};
