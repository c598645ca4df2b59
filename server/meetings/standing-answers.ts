import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { LeaveState } from "#domain/meeting/meeting-lists.ts";
import { standingAnswer } from "#domain/meeting/standing-answer.ts";
import type { Tx } from "#server/db/database.ts";
import type { Attendance } from "#server/meetings/attendance-store.ts";
import type { Meeting } from "#server/meetings/meeting-store.ts";
import { sql } from "kysely";

/** Where a half-day stands apart from coming. */
export type AnswerOf = (cell: Attendance) => AttendanceState;

interface InviteeRow {
  readonly memberId: string;
  readonly isRegistered: boolean;
  readonly hasAnswered: boolean;
  /** Not withdrawn, the latest first. */
  readonly leaves: readonly { readonly state: LeaveState; readonly sessionIds: readonly string[] }[];
}

/** What everybody who is invited has answered, and what became of their leave. */
export const loadStandingAnswers = async (tx: Tx, tenantId: string, meeting: Meeting): Promise<AnswerOf> => {
  const { rows } = await sql<InviteeRow>`
    select member_id as "memberId", is_registered as "isRegistered", answered_at is not null as "hasAnswered",
      coalesce((select jsonb_agg(jsonb_build_object('state', state, 'sessionIds', session_ids) order by no desc) from leave_request
        where tenant_id = invitee.tenant_id and meeting_id = invitee.meeting_id and member_id = invitee.member_id
          and state <> 'WITHDRAWN'), '[]') as leaves
    from meeting_invitee as invitee where tenant_id = ${tenantId} and meeting_id = ${meeting.id}`.execute(tx);
  const byMember = new Map(rows.map((row) => [row.memberId, row]));
  return (cell) => {
    const invitee = byMember.get(cell.member_id);
    const leave = invitee?.leaves.find(({ sessionIds }) => sessionIds.includes(cell.session_id));
    return standingAnswer({
      isRegistered: invitee?.isRegistered ?? false,
      hasAnswered: invitee?.hasAnswered ?? false,
      isObligatory: meeting.is_obligatory,
      leave: leave?.state ?? null,
    });
  };
};
