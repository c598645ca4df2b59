import { CheckInLine } from "#member/meetings/check-in-line.tsx";
import { dueCheckIn } from "#data/meeting-asks.ts";
import type { MyMeetings } from "#data/my-meetings.ts";
import { halfDayWords } from "#domain/meeting/half-day-time.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Link } from "react-router";

/** Today's half-days to check in for, and check-ins that have not arrived. */
export function TodayCard({ all, now }: { readonly all: MyMeetings; readonly now: Date }) {
  const due = all.meetings.flatMap((view) => {
    const session = dueCheckIn(view, now);
    return session ? [{ meeting: view.meeting, session }] : [];
  });
  const waiting = [
    ...all.otherCheckIns.map((checkIn) => ({ checkIn, title: "一个会议" })),
    ...all.meetings.flatMap(({ meeting, checkIns }) => checkIns.map((checkIn) => ({ checkIn, title: meeting.title }))),
  ];
  if (due.length === 0 && waiting.length === 0) return null;
  return (
    <Card title="今天">
      {due.map(({ meeting, session }) => (
        <div key={session.id} className="meeting-due">
          <Link className="meeting-due__title" to={`/meetings/${meeting.id}`}>
            {meeting.title}
          </Link>
          <span className="ui-meta">
            {meeting.sessions.length > 1 && `${session.label} · `}
            {halfDayWords(session, now)} · {meeting.place}
          </span>
        </div>
      ))}
      {waiting.map(({ checkIn, title }) => (
        <CheckInLine key={checkIn.opId} checkIn={checkIn} title={title} now={now} />
      ))}
      {due.length > 0 && (
        <LinkButton kind="primary" wide icon="scan" to="/scan?for=meeting">
          扫会场码签到
        </LinkButton>
      )}
    </Card>
  );
}
