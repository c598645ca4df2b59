import { halfDayLook, type HalfDayLook } from "#member/meetings/half-day-look.ts";
import { askOf, isOver } from "#data/meeting-asks.ts";
import type { MeetingView } from "#data/my-meetings.ts";
import { meetingTimeWords } from "#domain/meeting/half-day-time.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

/** One meeting in a list: what, when, where, and what it asks or how it stands. */
export function MeetingRow({ view, now }: { readonly view: MeetingView; readonly now: Date }) {
  const { meeting } = view;
  const { label, ...look } = meetingLook(view, now);
  const place = isOver(view, now) ? "" : meeting.place;
  return (
    <Row
      title={meeting.title}
      meta={
        <>
          <span className="meeting-line">{meetingTimeWords(meeting.sessions, now)}</span>
          {place !== "" && <span className="meeting-line">{place}</span>}
          <StatusTag {...look}>{label}</StatusTag>
        </>
      }
      to={`/meetings/${meeting.id}`}
    />
  );
}

/** One word for the whole meeting: what is asked, else how its half-days stand together. */
export const meetingLook = (view: MeetingView, now: Date): HalfDayLook => {
  const { meeting, checkIns } = view;
  if (meeting.state === "CANCELLED") return { label: "已取消", icon: "close" };
  const ask = askOf(view, now);
  if (ask === "CHECK_IN") return { label: "今天签到", icon: "scan", tone: "violet" };
  if (checkIns.length > 0) return { label: "签到待送出", icon: "clock", tone: "amber" };
  if (ask === "ANSWER") return { label: "请答复", icon: "flag", tone: "violet" };
  const looks = meeting.sessions.map((halfDay) => halfDayLook(halfDay, now));
  const [first] = looks;
  if (meeting.kind === "ACTIVITY" && first?.label === "没有签到记录")
    return { label: "等主办方登记", icon: "clock", tone: "amber" };
  if (!first) return { label: "未定时间", icon: "clock" };
  if (looks.every(({ label }) => label === first.label)) return first;
  const there = meeting.sessions.filter(({ state }) => THERE.has(state)).length;
  if (there > 0) return { label: `到会 ${there} / ${looks.length} 个半天`, icon: "check", tone: "green" };
  return { label: "各半天不同", icon: "list", tone: "navy" };
};

const THERE = new Set(["CHECKED_IN", "LEFT_EARLY", "PRESENT"]);
