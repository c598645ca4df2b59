import type { MyMeeting } from "#contract/meetings.ts";
import type { MeetingView } from "#data/my-meetings.ts";
import { isSameDay } from "#domain/meeting/half-day-time.ts";

type Session = MyMeeting["sessions"][number];

/** What a meeting asks of its member now. */
export type MeetingAsk = "CHECK_IN" | "ANSWER";

const COMES: ReadonlySet<Session["state"]> = new Set(["INVITED", "CONFIRMED", "LEAVE_REQUESTED", "LEAVE_REFUSED"]);

/** The half-day of today that is not over and that the member is to check in for: not there yet, not excused. */
export const dueCheckIn = ({ meeting, checkIns }: MeetingView, now: Date): Session | undefined =>
  meeting.state === "PUBLISHED"
    ? meeting.sessions.find(
        (one) =>
          COMES.has(one.state) &&
          isSameDay(one.startsAt, now) &&
          Date.parse(one.endsAt) > now.getTime() &&
          !checkIns.some(({ sessionId, delivery }) => sessionId === one.id && delivery.state !== "NEEDS_ATTENTION"),
      )
    : undefined;

/** Half-days to come for which nothing was said yet. */
export const unansweredOf = ({ meeting }: MeetingView, now: Date): readonly Session[] =>
  meeting.state === "PUBLISHED"
    ? meeting.sessions.filter((one) => one.state === "INVITED" && Date.parse(one.startsAt) > now.getTime())
    : [];

export const askOf = (view: MeetingView, now: Date): MeetingAsk | undefined => {
  if (dueCheckIn(view, now)) return "CHECK_IN";
  return unansweredOf(view, now).length > 0 ? "ANSWER" : undefined;
};

/** Whether its last half-day is over. */
export const isOver = ({ meeting }: MeetingView, now: Date): boolean =>
  Date.parse(meeting.sessions.at(-1)?.endsAt ?? "") <= now.getTime();

/** The one that comes next, or is on; cancelled ones do not come. */
export const nextMeeting = (views: readonly MeetingView[], now: Date): MeetingView | undefined =>
  views
    .filter((view) => view.meeting.state !== "CANCELLED" && !isOver(view, now))
    .toSorted((a, b) => nextStart(a.meeting, now) - nextStart(b.meeting, now))[0];

/** Milliseconds since 1970 of its next half-day that is not over. */
export const nextStart = ({ sessions }: MyMeeting, now: Date): number =>
  Date.parse(sessions.find((one) => Date.parse(one.endsAt) > now.getTime())?.startsAt ?? sessions[0]?.startsAt ?? "");
