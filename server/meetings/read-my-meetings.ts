import type { MeetingsDocument, MyMeeting } from "#contract/meetings.ts";
import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { AttendeeRole, CheckInWay } from "#domain/meeting/meeting-lists.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { loadDocuments } from "#server/meetings/document-view.ts";
import { leaveViewOf } from "#server/meetings/leave-view.ts";
import { listMyMeetings, type InvitedMeeting } from "#server/meetings/list-my-meetings.ts";
import { ownMemberCode } from "#server/meetings/own-member-code.ts";
import { speechViewOf } from "#server/meetings/speech-view.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import { sql } from "kysely";

/** What a member's phone keeps of meetings: those of this scoring year and to come, and the code that staff scan. */
export const readMyMeetings = async (house: House, memberId: string): Promise<MeetingsDocument> => {
  const { tenant, db, now } = house;
  const meetings = await listMyMeetings(house, memberId);
  const ids = meetings.map(({ id }) => id);
  const [sessions, leaves, documents, speeches] = await Promise.all([
    loadMySessions(house, memberId, ids),
    loadMyLeaves(house, memberId),
    loadDocuments(db, tenant.id, ids),
    loadMySpeeches(house, memberId),
  ]);
  const sessionsOf = groupBy(sessions, "meetingId", mySessionOf);
  const leavesOf = groupBy(leaves, "meeting_id", leaveViewOf);
  const speechesOf = groupBy(speeches, "meeting_id", speechViewOf);
  const { code, until } = ownMemberCode(house, memberId);
  return {
    asOf: shanghaiIso(now()),
    meetings: meetings.map((meeting) => ({
      ...headOf(meeting),
      sessions: sessionsOf.get(meeting.id) ?? [],
      leaves: leavesOf.get(meeting.id) ?? [],
      documents: meeting.state === "CANCELLED" ? [] : (documents.get(meeting.id) ?? []),
      speeches: speechesOf.get(meeting.id) ?? [],
    })),
    memberCode: code,
    memberCodeUntil: shanghaiIso(until),
  };
};

const headOf = ({ role, answerBy, speechUntil, changedAt, ...meeting }: InvitedMeeting) => ({
  ...meeting,
  role: role as AttendeeRole,
  answerBy: answerBy && shanghaiIso(answerBy),
  speechUntil: speechUntil && shanghaiIso(speechUntil),
  changedAt: shanghaiIso(changedAt),
});

const loadMyLeaves = ({ db, tenant }: House, memberId: string) =>
  db
    .selectFrom("leave_request")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("member_id", "=", memberId)
    .orderBy("no")
    .execute();

const loadMySpeeches = ({ db, tenant }: House, memberId: string) =>
  db
    .selectFrom("speech_paper")
    .selectAll()
    .where("tenant_id", "=", tenant.id)
    .where("member_id", "=", memberId)
    .orderBy("submitted_at")
    .execute();

interface MySession {
  readonly meetingId: string;
  readonly id: string;
  readonly no: number;
  readonly label: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: AttendanceState;
  readonly checkedInAt: Date | null;
  readonly way: CheckInWay | null;
  readonly isLate: boolean;
  readonly leftEarly: boolean;
  readonly offlineSynced: boolean;
}

const loadMySessions = async ({ db, tenant }: House, memberId: string, meetingIds: string[]): Promise<MySession[]> => {
  const { rows } = await sql<MySession>`
    select session.meeting_id as "meetingId", session.id, no, label, starts_at as "startsAt", ends_at as "endsAt", state,
      checked_in_at as "checkedInAt", way, is_late as "isLate", left_early as "leftEarly", offline_synced as "offlineSynced"
    from meeting_session as session
    join attendance on attendance.tenant_id = session.tenant_id and attendance.session_id = session.id and attendance.member_id = ${memberId}
    where session.tenant_id = ${tenant.id} and session.meeting_id = any(${meetingIds}::uuid[])
    order by no`.execute(db);
  return rows;
};

const mySessionOf = (row: MySession): MyMeeting["sessions"][number] => {
  const { meetingId: _, startsAt, endsAt, checkedInAt, ...session } = row;
  return {
    ...session,
    startsAt: shanghaiIso(startsAt),
    endsAt: shanghaiIso(endsAt),
    checkedInAt: checkedInAt && shanghaiIso(checkedInAt),
  };
};
