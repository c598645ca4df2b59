import { shanghaiDay } from "#domain/time/shanghai.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import { halfDayOf, type MeetingPlan, type SessionPlan, workedDay } from "#server/demo/meetings/meeting-plan.ts";
import { tellMeeting, type MeetingTelling, type ToldMeeting } from "#server/demo/meetings/meeting-story.ts";

const HALF_HOUR_MS = 1_800_000;

/** A meeting that goes on today, one next week with documents and speech papers, an activity: with leave that waits for its answer. Gives the one with documents. */
export const tellComing = (telling: MeetingTelling): string => {
  const { now } = telling;
  const today = tellMeeting(telling, todaysPlan(now), { state: "PUBLISHED", noticeAt: daysLater(now, -8) });
  invite(telling, today, 0.8);
  const next = tellMeeting(telling, nextWeeksPlan(now), {
    state: "PUBLISHED",
    noticeAt: daysLater(now, -2),
    answerBy: new Date(`${shanghaiDay(daysLater(now, 5))}T18:00:00+08:00`),
    speechUntil: new Date(`${shanghaiDay(daysLater(now, 4))}T18:00:00+08:00`),
  });
  invite(telling, next, 0.4);
  askLeave(telling, next);
  handInSpeeches(telling, next);
  const activity = tellMeeting(telling, activityPlan(now), { state: "PUBLISHED", noticeAt: daysLater(now, -1) });
  invite(telling, activity, 0.3);
  return next.id;
};

const base = { category: null, organiser: "区政协办公室", summary: "", isObligatory: true } as const;

/** Begins with the next half hour, so that whoever looks at the demo now is in time. */
const todaysPlan = (now: Date): MeetingPlan => {
  const startsAt = new Date(Math.ceil(now.getTime() / HALF_HOUR_MS) * HALF_HOUR_MS);
  const session: SessionPlan = {
    label: "座谈",
    startsAt,
    endsAt: new Date(startsAt.getTime() + 6 * HALF_HOUR_MS),
  };
  return {
    ...base,
    kind: "COMMITTEE",
    title: "提案工作座谈会",
    place: "区政协机关三楼会议室",
    organiser: "提案委员会",
    invited: { who: "SOME", count: 48 },
    sessions: [session],
  };
};

const nextWeeksPlan = (now: Date): MeetingPlan => {
  const week = shanghaiDay(daysLater(now, 7));
  const day = workedDay(Number(week.slice(0, 4)), week.slice(5));
  return {
    ...base,
    kind: "TOPICAL",
    title: "“完善社区居家养老服务”专题协商会",
    place: "区会议中心二号厅",
    summary: "请提前阅读会议材料，有书面发言的请在截止时间前提交。",
    invited: { who: "SOME", count: 72 },
    sessions: [halfDayOf(day, "上午", "协商发言"), halfDayOf(day, "下午", "实地察看")],
  };
};

const activityPlan = (now: Date): MeetingPlan => {
  const later = shanghaiDay(daysLater(now, 10));
  return {
    ...base,
    kind: "ACTIVITY",
    category: "SERVE",
    title: "冬季义诊进社区",
    place: "城南街道南塘社区",
    organiser: "教科卫体委员会",
    isObligatory: false,
    invited: { who: "SOME", count: 40 },
    sessions: [halfDayOf(workedDay(Number(later.slice(0, 4)), later.slice(5)), "上午", "")],
  };
};

/** The offered member is always invited and has not answered. */
const invite = ({ chance, rows, members, now }: MeetingTelling, meeting: ToldMeeting, answered: number): void => {
  const [newcomer] = members;
  const listed = meeting.attendees.filter(({ member }) => member !== newcomer);
  const attendees = newcomer ? [{ member: newcomer, role: "MEMBER" as const }, ...listed] : listed;
  for (const { member, role } of attendees) {
    const isRegistered = member !== newcomer && chance.happens(answered);
    rows.meeting_invitee.push({
      meeting_id: meeting.id,
      member_id: member.id,
      role,
      seat: "",
      is_registered: isRegistered,
      answered_at: isRegistered ? daysLater(now, -1) : null,
      removed_at: null,
    });
    for (const { id } of meeting.sessions)
      rows.attendance.push({
        session_id: id,
        member_id: member.id,
        meeting_id: meeting.id,
        state: isRegistered ? "CONFIRMED" : "INVITED",
        before_state: null,
        checked_in_at: null,
        way: null,
        is_late: false,
        left_early: false,
        offline_synced: false,
        entered_by: null,
        sheet_sha256: null,
      });
  }
};

const LEAVES = [
  ["TRAVEL", "下周到省城参加行业展会，已购车票。"],
  ["SUPERIOR", "当天参加市政协专题调研。"],
  ["ILLNESS", "术后复查，医生安排在当天上午。"],
] as const;

/** Three members have asked and wait. */
const askLeave = ({ chance, rows, members, now }: MeetingTelling, { id, sessions }: ToldMeeting): void => {
  const [newcomer] = members;
  const invited = rows.meeting_invitee.filter((one) => one.meeting_id === id && one.member_id !== newcomer?.id);
  for (const [at, [kind, reason]] of LEAVES.entries()) {
    const asker = invited[at];
    if (!asker) continue;
    const sessionIds = (at === 0 ? sessions : sessions.slice(0, 1)).map((session) => session.id);
    rows.leave_request.push({
      id: chance.uuid(),
      meeting_id: id,
      member_id: asker.member_id,
      no: 1,
      kind,
      reason,
      session_ids: sessionIds,
      state: "ASKED",
      asked_at: new Date(now.getTime() - (at + 2) * HALF_HOUR_MS),
      decided_by: null,
      decided_by_name: "",
      decided_at: null,
      decision_note: "",
    });
    for (const row of rows.attendance)
      if (row.member_id === asker.member_id && sessionIds.includes(row.session_id)) row.state = "LEAVE_REQUESTED";
  }
};

const SPEECHES = [
  [
    "关于发展社区助餐服务的发言",
    "各位委员：我所在的街道有六十岁以上老人四千余人，现有助餐点两处，每天供餐不足二百份。建议一是把闲置公房优先用于助餐点，二是由中央厨房统一配送，三是对高龄老人给予餐补。",
  ],
  [
    "关于家庭养老床位建设的发言",
    "各位委员：家庭养老床位让老人在熟悉的家里得到照料。建议统一改造标准，把呼叫设备、适老扶手列入补贴目录，并把上门护理纳入长期护理保险。",
  ],
] as const;

const handInSpeeches = ({ chance, rows, members, now }: MeetingTelling, { id }: ToldMeeting): void => {
  const [newcomer] = members;
  const others = rows.meeting_invitee.filter((one) => one.meeting_id === id && one.member_id !== newcomer?.id);
  for (const [at, [title, body]] of SPEECHES.entries()) {
    const speaker = others[at + 5];
    if (!speaker) continue;
    rows.speech_paper.push({
      id: chance.uuid(),
      meeting_id: id,
      member_id: speaker.member_id,
      title,
      body,
      state: "SUBMITTED",
      submitted_at: daysLater(now, -1),
      decided_by: null,
      decided_at: null,
      decision_note: "",
    });
  }
};
