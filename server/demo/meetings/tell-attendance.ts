import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { LeaveKind } from "#domain/meeting/meeting-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import { dutyRow } from "#server/demo/duty/duty-row.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { Attendee, MeetingTelling, ToldMeeting, ToldSession } from "#server/demo/meetings/meeting-story.ts";

/** What somebody did about a meeting: the same for all half-days, or for one of them. */
interface Conduct {
  readonly isRegistered: boolean;
  readonly does: "COME" | "LEAVE" | "STAY_AWAY" | "NOT_SIGNED_UP";
  /** The half-day that the conduct is about where it is not all of them: came to all others. */
  readonly only: number | null;
  readonly leaveKind: LeaveKind;
}

/** Answers, leave, check-in and what was counted of a meeting that is over; finalised where a working day has passed since. */
export const tellAttendance = (telling: MeetingTelling, meeting: ToldMeeting, finalisedAt: Date | null): void => {
  for (const attendee of meeting.attendees) {
    const conduct = conductOf(telling.chance, meeting, attendee);
    const last = meeting.sessions.at(-1)?.startsAt ?? telling.now;
    telling.rows.meeting_invitee.push({
      meeting_id: meeting.id,
      member_id: attendee.member.id,
      role: attendee.role,
      seat: "",
      is_registered: conduct.isRegistered,
      answered_at: conduct.isRegistered ? daysLater(last, -4) : null,
      removed_at: null,
    });
    const leaver = conduct.does === "LEAVE" ? askedLeave(telling, meeting, attendee, conduct) : "";
    for (const [at, session] of meeting.sessions.entries())
      attend(telling, meeting, {
        session,
        attendee,
        conduct,
        isMeant: conduct.only === null || conduct.only === at,
        leaver,
        finalisedAt,
      });
  }
  if (finalisedAt)
    telling.rows.meeting_move.push({
      meeting_id: meeting.id,
      no: 2,
      at: finalisedAt,
      actor_account_id: telling.clerk.id,
      actor_name: telling.clerk.name,
      move: "finalise",
      note: "",
    });
};

const conductOf = (chance: Chance, { plan, sessions }: ToldMeeting, { role }: Attendee): Conduct => {
  const leaveKind = (["TRAVEL", "ILLNESS", "SUPERIOR", "ABROAD", "OTHER"] as const)[chance.weighted([5, 3, 2, 1, 1])];
  const only = sessions.length > 1 && chance.happens(0.7) ? chance.below(sessions.length) : null;
  const base = { only, leaveKind: leaveKind ?? "TRAVEL" };
  if (!plan.isObligatory) {
    if (!chance.happens(plan.kind === "ACTIVITY" ? 0.95 : 0.62))
      return { ...base, isRegistered: false, does: "NOT_SIGNED_UP" };
    return { ...base, isRegistered: true, does: chance.happens(0.95) ? "COME" : "STAY_AWAY" };
  }
  const does = (["COME", "LEAVE", "STAY_AWAY"] as const)[
    chance.weighted(role === "OBSERVER" ? [97, 3, 0] : [90, 8, 2])
  ];
  return { ...base, isRegistered: chance.happens(0.9), does: does ?? "COME" };
};

const REASONS = ["到外地参加行业会议", "身体不适，需要就医", "参加上级召开的会议", "单位有紧急任务", "已定的出差"];

/** Asks some days before; gives who approved, as printed. */
const askedLeave = (
  { chance, rows, approver }: MeetingTelling,
  { id, sessions }: ToldMeeting,
  { member }: Attendee,
  { only, leaveKind }: Conduct,
): string => {
  const first = sessions[0]?.startsAt ?? new Date(0);
  rows.leave_request.push({
    id: chance.uuid(),
    meeting_id: id,
    member_id: member.id,
    no: 1,
    kind: leaveKind,
    reason: chance.pick(REASONS),
    session_ids: sessions.filter((_, at) => only === null || only === at).map((session) => session.id),
    state: "APPROVED",
    asked_at: daysLater(first, -3),
    decided_by: approver.id,
    decided_by_name: approver.name,
    decided_at: daysLater(first, -2),
    decision_note: "",
  });
  return `秘书长 ${approver.name}（演示）批准`;
};

interface Attending {
  readonly session: ToldSession;
  readonly attendee: Attendee;
  readonly conduct: Conduct;
  /** Whether the conduct is about this half-day. */
  readonly isMeant: boolean;
  readonly leaver: string;
  readonly finalisedAt: Date | null;
}

const attend = (telling: MeetingTelling, meeting: ToldMeeting, attending: Attending): void => {
  const { chance, rows } = telling;
  const { session, attendee, conduct, isMeant, finalisedAt } = attending;
  const does = isMeant || conduct.does === "NOT_SIGNED_UP" ? conduct.does : "COME";
  const isLate = does === "COME" && chance.happens(0.04);
  const leftEarly = does === "COME" && chance.happens(0.02);
  const [before, after] = statesOf(does, leftEarly, conduct.isRegistered);
  const way = (["ROOM_CODE", "LIST", "PAPER"] as const)[chance.weighted([80, 12, 8])] ?? "ROOM_CODE";
  const minutes = isLate ? chance.between(16, 40) : -chance.between(1, 35);
  rows.attendance.push({
    session_id: session.id,
    member_id: attendee.member.id,
    meeting_id: meeting.id,
    state: finalisedAt ? after : before,
    before_state: finalisedAt ? before : null,
    checked_in_at: does === "COME" ? new Date(session.startsAt.getTime() + minutes * 60_000) : null,
    way: does === "COME" ? way : null,
    is_late: isLate,
    left_early: leftEarly,
    offline_synced: does === "COME" && way === "ROOM_CODE" && chance.happens(0.05),
    entered_by: null,
    sheet_sha256: null,
  });
  if (finalisedAt && after !== "NOT_COUNTED")
    book(telling, meeting, { ...attending, finalisedAt }, { after, isLate, leftEarly });
};

const statesOf = (does: Conduct["does"], leftEarly: boolean, isRegistered: boolean): readonly [string, string] => {
  if (does === "COME") return [leftEarly ? "LEFT_EARLY" : "CHECKED_IN", "PRESENT"];
  if (does === "LEAVE") return ["LEAVE_APPROVED", "EXCUSED"];
  if (does === "STAY_AWAY") return [isRegistered ? "CONFIRMED" : "INVITED", "ABSENT"];
  return ["INVITED", "NOT_COUNTED"];
};

/** What server/meetings books as it finalises. */
const book = (
  { chance, duties }: MeetingTelling,
  { id, plan, sessions }: ToldMeeting,
  { session, attendee, conduct, leaver, finalisedAt }: Attending & { readonly finalisedAt: Date },
  { after, isLate, leftEarly }: { readonly after: string; readonly isLate: boolean; readonly leftEarly: boolean },
): void => {
  const isActivity = plan.kind === "ACTIVITY";
  if (isActivity && after !== "PRESENT") return;
  const isExcused = after === "EXCUSED";
  duties.push(
    dutyRow(chance, {
      kind: isActivity ? "ACTIVITY_DONE" : (`MEETING_${after}` as DutyKind),
      source: session.id,
      matter: id,
      member: attendee.member.id,
      on: shanghaiDay(session.startsAt),
      at: finalisedAt,
      facts: isActivity
        ? { activityCategory: plan.category ?? "STUDY" }
        : {
            meetingKind: plan.kind,
            attendeeRole: attendee.role,
            isObligatory: plan.isObligatory,
            isRegistered: conduct.isRegistered,
            ...(after === "PRESENT" && { isLate, leftEarly }),
            ...(isExcused && { leaveKind: conduct.leaveKind }),
            halfDays: sessions.length,
          },
      evidence: {
        title: isActivity ? plan.title : `${plan.title} ${session.label}`,
        link: `/meetings/${id}`,
        by: isExcused ? leaver : isActivity ? plan.organiser : "",
      },
    }),
  );
};
