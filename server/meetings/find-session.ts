import type { Tx } from "#server/db/database.ts";
import { holdMeeting, type Meeting, type MeetingSession } from "#server/meetings/meeting-store.ts";

/** A half-day with its meeting, which is held as it is until the transaction ends. */
export const findSession = async (
  tx: Tx,
  tenantId: string,
  id: string,
): Promise<{ readonly meeting: Meeting; readonly session: MeetingSession } | undefined> => {
  const named = await selectSession(tx, tenantId, id);
  const meeting = named && (await holdMeeting(tx, tenantId, named.meeting_id));
  // Read again under the lock: its times may have been moved while we waited.
  const session = meeting && (await selectSession(tx, tenantId, id));
  return meeting && session ? { meeting, session } : undefined;
};

const selectSession = (tx: Tx, tenantId: string, id: string): Promise<MeetingSession | undefined> =>
  tx
    .selectFrom("meeting_session")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("id", "=", id)
    .executeTakeFirst();
