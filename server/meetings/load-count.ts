import { countAttendance, type CountedOutcome } from "#domain/meeting/count-attendance.ts";
import type { LeaveKind } from "#domain/meeting/meeting-lists.ts";
import type { Tx } from "#server/db/database.ts";
import { type Attendance, lockCells } from "#server/meetings/attendance-store.ts";
import { loadSessions, type Meeting, type MeetingSession } from "#server/meetings/meeting-store.ts";
import { groupBy } from "#server/proposals/group-by.ts";
import { sql } from "kysely";

/** Approved leave that covers a half-day. */
export interface CoveringLeave {
  readonly kind: LeaveKind;
  /** 「秘书长 周敏（演示）」. */
  readonly decidedBy: string;
  readonly sessionIds: readonly string[];
}

export interface CountedMember {
  readonly memberId: string;
  readonly name: string;
  readonly sector: string;
  readonly role: string;
  readonly isRegistered: boolean;
  readonly leaves: readonly CoveringLeave[];
  /** In the order of the half-days. */
  readonly cells: readonly Attendance[];
  readonly outcomes: readonly CountedOutcome[];
}

export interface MeetingCount {
  readonly sessions: readonly MeetingSession[];
  readonly openLeaves: number;
  readonly members: readonly CountedMember[];
}

/** What finalising makes of a meeting: the same for the preview and for the act. Its half-days are locked until the transaction ends. */
export const loadCount = async (tx: Tx, tenantId: string, meeting: Meeting): Promise<MeetingCount> => {
  const sessions = await loadSessions(tx, tenantId, meeting.id);
  const cells = await lockCells(tx, tenantId, { meetingId: meeting.id });
  const people = await loadPeople(tx, tenantId, meeting.id);
  const rules = { kind: meeting.kind, isObligatory: meeting.is_obligatory, twoThirds: meeting.two_thirds };
  const cellsOf = groupBy(cells, "member_id", (cell) => cell);
  const members = people.map((row) => {
    const { openLeaves: _, ...person } = row;
    const own = cellsOf.get(person.memberId) ?? [];
    const ordered = sessions.flatMap(({ id }) => own.filter(({ session_id }) => session_id === id));
    const counted = ordered.map((cell) => ({
      sessionId: cell.session_id,
      state: cell.state,
      isLate: cell.is_late,
      leftEarly: cell.left_early,
      leaveKind: leaveOf(person, cell)?.kind ?? null,
    }));
    return { ...person, cells: ordered, outcomes: countAttendance(rules, person.isRegistered, counted) };
  });
  return { sessions, members, openLeaves: people.reduce((sum, { openLeaves }) => sum + openLeaves, 0) };
};

/** The approved leave of a half-day, the latest where there are two. */
export const leaveOf = (
  { leaves }: Pick<CountedMember, "leaves">,
  { session_id }: Pick<Attendance, "session_id">,
): CoveringLeave | undefined => leaves.find(({ sessionIds }) => sessionIds.includes(session_id));

type Person = Omit<CountedMember, "cells" | "outcomes"> & { readonly openLeaves: number };

const loadPeople = async (tx: Tx, tenantId: string, meetingId: string): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select member.id as "memberId", member.name, sector.name as sector, invitee.role, invitee.is_registered as "isRegistered",
      coalesce(asked.leaves, '[]') as leaves, asked.open::int as "openLeaves"
    from meeting_invitee as invitee
    join member on member.tenant_id = invitee.tenant_id and member.id = invitee.member_id
    join sector on sector.tenant_id = member.tenant_id and sector.id = member.sector_id
    join lateral (
      select count(*) filter (where state = 'ASKED') as open,
        jsonb_agg(jsonb_build_object('kind', kind, 'decidedBy', decided_by_name, 'sessionIds', session_ids) order by no desc)
          filter (where state = 'APPROVED') as leaves
      from leave_request
      where tenant_id = invitee.tenant_id and meeting_id = invitee.meeting_id and member_id = invitee.member_id
    ) as asked on true
    where invitee.tenant_id = ${tenantId} and invitee.meeting_id = ${meetingId} and invitee.removed_at is null
    order by sector.sort, member.member_no, member.id`.execute(tx);
  return rows;
};
