import type { Chance } from "#server/demo/chance.ts";
import type { DemoAccount, DemoMember } from "#server/demo/demo-shapes.ts";
import type { DutyRow } from "#server/demo/duty/duty-row.ts";
import type { MeetingRows } from "#server/demo/meetings/meeting-rows.ts";
import type { MeetingPlan, SessionPlan } from "#server/demo/meetings/meeting-plan.ts";

/** What telling meetings draws on, and where it goes. */
export interface MeetingTelling {
  readonly chance: Chance;
  readonly now: Date;
  readonly members: readonly DemoMember[];
  /** Who writes meetings, and who decides on leave. */
  readonly clerk: DemoAccount;
  readonly approver: DemoAccount;
  readonly rows: MeetingRows;
  readonly duties: DutyRow[];
}

export interface Attendee {
  readonly member: DemoMember;
  readonly role: "MEMBER" | "STANDING" | "OBSERVER" | "SPEAKER";
}

export interface ToldSession extends SessionPlan {
  readonly id: string;
}

export interface ToldMeeting {
  readonly id: string;
  readonly plan: MeetingPlan;
  readonly sessions: readonly ToldSession[];
  readonly attendees: readonly Attendee[];
}

/** Settings of a meeting that the calendar does not hold. */
export interface MeetingTerms {
  readonly state: "PUBLISHED" | "FINALISED";
  readonly noticeAt: Date;
  readonly answerBy?: Date;
  readonly speechUntil?: Date;
}

/** The meeting itself, its half-days and who is invited. */
export const tellMeeting = (telling: MeetingTelling, plan: MeetingPlan, terms: MeetingTerms): ToldMeeting => {
  const { chance, rows, clerk } = telling;
  const id = chance.uuid();
  const { kind, category, title, place, organiser, summary, isObligatory } = plan;
  rows.meeting.push({
    id,
    kind,
    category,
    title,
    place,
    organiser,
    summary,
    is_obligatory: isObligatory,
    two_thirds: kind === "PLENARY",
    late_after_minutes: 15,
    leave_approver: "秘书长",
    answer_by: terms.answerBy ?? null,
    speech_until: terms.speechUntil ?? null,
    state: terms.state,
    code_key: Buffer.from(chance.bytes(32)),
    created_by: clerk.id,
    created_at: terms.noticeAt,
    changed_at: terms.noticeAt,
    rev: 1,
  });
  const sessions = plan.sessions.map((session) => ({ ...session, id: chance.uuid() }));
  for (const [at, { id: sessionId, label, startsAt, endsAt }] of sessions.entries())
    rows.meeting_session.push({
      id: sessionId,
      meeting_id: id,
      no: at + 1,
      label,
      starts_at: startsAt,
      ends_at: endsAt,
    });
  const publish = { meeting_id: id, no: 1, actor_account_id: clerk.id, actor_name: clerk.name, note: "" };
  rows.meeting_move.push({ ...publish, at: terms.noticeAt, move: "publish" });
  return { id, plan, sessions, attendees: attendeesOf(telling, plan) };
};

const attendeesOf = ({ chance, members }: MeetingTelling, { invited }: MeetingPlan): readonly Attendee[] => {
  const plain = (member: DemoMember): Attendee => ({ member, role: "MEMBER" });
  if (invited.who === "ALL") return members.map(plain);
  // The offered member takes part in most of what there is to choose.
  const [newcomer] = members;
  if (invited.who === "SOME") {
    const others = chance.shuffled(members.slice(1)).slice(0, invited.count - 1);
    return (newcomer && chance.happens(0.6) ? [newcomer, ...others] : others).map(plain);
  }
  const standing = members.filter(({ isStanding }) => isStanding);
  const observers = chance.shuffled(members.filter(({ isStanding }) => !isStanding)).slice(0, invited.observers);
  return [
    ...standing.map((member): Attendee => ({ member, role: "STANDING" })),
    ...observers.map((member): Attendee => ({ member, role: "OBSERVER" })),
  ];
};
