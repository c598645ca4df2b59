import { writeAudit } from "#server/audit/write-audit.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";

interface MeetingMoveLine {
  readonly meetingId: string;
  readonly by: { readonly accountId: string | null; readonly name: string };
  readonly move: string;
  readonly note?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Appends one line to a meeting's history and to the audit; the meeting must be locked, so that numbers have no doubles. */
export const recordMeetingMove = async (
  tx: Tx,
  { tenant, now }: House,
  { meetingId, by, move, note = "", detail = {} }: MeetingMoveLine,
): Promise<void> => {
  await sql`
    insert into meeting_move (tenant_id, meeting_id, no, at, actor_account_id, actor_name, move, note, detail)
    select ${tenant.id}, ${meetingId}, coalesce(max(no), 0) + 1, ${now()}, ${by.accountId}::uuid, ${by.name}, ${move}, ${note},
      ${JSON.stringify(detail)}::jsonb
    from meeting_move where tenant_id = ${tenant.id} and meeting_id = ${meetingId}`.execute(tx);
  await writeAudit(tx, tenant.id, { actor: by.accountId, action: `meeting.${move}`, object: meetingId });
};
