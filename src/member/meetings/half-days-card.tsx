import { CheckInLine } from "#member/meetings/check-in-line.tsx";
import { checkInWords, halfDayLook } from "#member/meetings/half-day-look.ts";
import type { MeetingView } from "#data/my-meetings.ts";
import { halfDayWords } from "#domain/meeting/half-day-time.ts";
import { Card } from "#ui/card.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { Link } from "react-router";

/** Each half-day with its time and how it stands for me, in words. */
export function HalfDaysCard({ view, now }: { readonly view: MeetingView; readonly now: Date }) {
  const { meeting, checkIns } = view;
  if (meeting.sessions.length === 0 || meeting.state === "CANCELLED") return null;
  return (
    <Card title="我的出席" aside={<Link to="/meetings/code">本人码</Link>} flush>
      {checkIns.length > 0 && (
        <div className="meeting-inset">
          {checkIns.map((checkIn) => (
            <CheckInLine key={checkIn.opId} checkIn={checkIn} title={meeting.title} now={now} />
          ))}
        </div>
      )}
      <List label="我的出席">
        {meeting.sessions.map((halfDay) => {
          const { label, ...look } = halfDayLook(halfDay, now);
          const facts = checkInWords(halfDay, now);
          return (
            <Row
              key={halfDay.id}
              title={halfDay.label}
              meta={
                <>
                  <span className="meeting-line">{halfDayWords(halfDay, now)}</span>
                  {facts !== "" && <span className="meeting-line">{facts}</span>}
                  <StatusTag {...look}>{label}</StatusTag>
                </>
              }
            />
          );
        })}
      </List>
      {meeting.twoThirds && meeting.sessions.length > 2 && (
        <p className="ui-meta meeting-inset">到会不足三分之二的，按缺席一次计。</p>
      )}
    </Card>
  );
}
