import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** Gives every invited member a row for every half-day that has none yet: with the answer that they gave for the whole. */
export const fillAttendance = async (tx: Tx, tenantId: string, meetingId: string): Promise<void> => {
  await sql`
    insert into attendance (tenant_id, session_id, member_id, meeting_id, state)
    select tenant_id, session.id, invitee.member_id, meeting_id, case when invitee.is_registered then 'CONFIRMED' else 'INVITED' end
    from meeting_invitee as invitee join meeting_session as session using (tenant_id, meeting_id)
    where tenant_id = ${tenantId} and meeting_id = ${meetingId} and invitee.removed_at is null
    on conflict do nothing`.execute(tx);
};
