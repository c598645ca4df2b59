import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { Tx } from "#server/db/database.ts";
import type { AttendanceTable } from "#server/db/meeting-tables.ts";
import type { Selectable } from "kysely";

/** One member's half-day as it is stored. */
export type Attendance = Omit<Selectable<AttendanceTable>, "state" | "before_state"> & {
  readonly state: AttendanceState;
  readonly before_state: AttendanceState | null;
};

interface CellFilter {
  readonly meetingId: string;
  readonly memberIds?: readonly string[];
  readonly sessionIds?: readonly string[];
}

/** The half-days of those who are invited, locked in one order; an id that matches none is left out. */
export const lockCells = async (
  tx: Tx,
  tenantId: string,
  { meetingId, memberIds, sessionIds }: CellFilter,
): Promise<Attendance[]> => {
  if (memberIds?.length === 0 || sessionIds?.length === 0) return [];
  let query = tx
    .selectFrom("attendance")
    .innerJoin("meeting_invitee as invitee", (join) =>
      join
        .onRef("invitee.tenant_id", "=", "attendance.tenant_id")
        .onRef("invitee.meeting_id", "=", "attendance.meeting_id")
        .onRef("invitee.member_id", "=", "attendance.member_id"),
    )
    .selectAll("attendance")
    .where("attendance.tenant_id", "=", tenantId)
    .where("attendance.meeting_id", "=", meetingId)
    .where("invitee.removed_at", "is", null);
  if (memberIds) query = query.where("attendance.member_id", "in", memberIds);
  if (sessionIds) query = query.where("attendance.session_id", "in", sessionIds);
  const rows = await query
    .orderBy("attendance.member_id")
    .orderBy("attendance.session_id")
    .forUpdate("attendance")
    .execute();
  return rows as Attendance[];
};
