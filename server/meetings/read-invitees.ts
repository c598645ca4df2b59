import type { InviteeView } from "#contract/meetings-desk.ts";
import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { AttendeeRole, CheckInWay } from "#domain/meeting/meeting-lists.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { Db, Tx } from "#server/db/database.ts";
import { leaveViewOf } from "#server/meetings/leave-view.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import type { z } from "zod";

/** Everybody who is invited to a meeting, with each half-day and their leave, by sector and number. */
export const readInvitees = async (
  db: Db | Tx,
  tenantId: string,
  meetingId: string,
): Promise<z.infer<typeof InviteeView>[]> => {
  const [people, cells, leaves] = await Promise.all([
    loadPeople(db, tenantId, meetingId),
    loadCells(db, tenantId, meetingId),
    loadLeaves(db, tenantId, meetingId),
  ]);
  const cellsByMember = groupBy(cells, "memberId", cellOf);
  const leavesByMember = groupBy(leaves, "member_id", leaveViewOf);
  return people.map(({ role, answeredAt, ...person }) => ({
    ...person,
    role: role as AttendeeRole,
    answeredAt: answeredAt && shanghaiIso(answeredAt),
    cells: cellsByMember.get(person.memberId) ?? [],
    leaves: leavesByMember.get(person.memberId) ?? [],
  }));
};

type CellRow = Awaited<ReturnType<typeof loadCells>>[number];

const cellOf = (row: CellRow): z.infer<typeof InviteeView>["cells"][number] => {
  const { memberId: _, ...cell } = row;
  return {
    ...cell,
    state: cell.state as AttendanceState,
    way: cell.way as CheckInWay | null,
    checkedInAt: cell.checkedInAt && shanghaiIso(cell.checkedInAt),
  };
};

const loadPeople = (db: Db | Tx, tenantId: string, meetingId: string) =>
  db
    .selectFrom("meeting_invitee as invitee")
    .innerJoin("member", (join) =>
      join.onRef("member.tenant_id", "=", "invitee.tenant_id").onRef("member.id", "=", "invitee.member_id"),
    )
    .innerJoin("sector", (join) =>
      join.onRef("sector.tenant_id", "=", "member.tenant_id").onRef("sector.id", "=", "member.sector_id"),
    )
    .select([
      "member.id as memberId",
      "member.member_no as memberNo",
      "member.name",
      "sector.name as sector",
      "invitee.role",
      "invitee.seat",
      "invitee.is_registered as isRegistered",
      "invitee.answered_at as answeredAt",
    ])
    .where("invitee.tenant_id", "=", tenantId)
    .where("invitee.meeting_id", "=", meetingId)
    .where("invitee.removed_at", "is", null)
    .orderBy("sector.sort")
    .orderBy("member.member_no")
    .orderBy("member.id")
    .execute();

const loadCells = (db: Db | Tx, tenantId: string, meetingId: string) =>
  db
    .selectFrom("attendance")
    .innerJoin("meeting_session as session", (join) =>
      join.onRef("session.tenant_id", "=", "attendance.tenant_id").onRef("session.id", "=", "attendance.session_id"),
    )
    .leftJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "attendance.tenant_id").onRef("account.id", "=", "attendance.entered_by"),
    )
    .select(({ eb }) => [
      "attendance.member_id as memberId",
      "attendance.session_id as sessionId",
      "attendance.state",
      "attendance.checked_in_at as checkedInAt",
      "attendance.way",
      "attendance.is_late as isLate",
      "attendance.left_early as leftEarly",
      "attendance.offline_synced as offlineSynced",
      "account.name as enteredBy",
      eb("attendance.sheet_sha256", "is not", null).$castTo<boolean>().as("hasSheet"),
    ])
    .where("attendance.tenant_id", "=", tenantId)
    .where("attendance.meeting_id", "=", meetingId)
    .orderBy("session.no")
    .execute();

const loadLeaves = (db: Db | Tx, tenantId: string, meetingId: string) =>
  db
    .selectFrom("leave_request")
    .selectAll()
    .where("tenant_id", "=", tenantId)
    .where("meeting_id", "=", meetingId)
    .orderBy("no")
    .execute();
