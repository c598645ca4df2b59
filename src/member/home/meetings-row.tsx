import { askOf, nextMeeting, nextStart } from "#data/meeting-asks.ts";
import { useMyMeetings } from "#data/my-meetings.ts";
import { dayWords } from "#domain/meeting/half-day-time.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Row } from "#ui/row.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

const askWords = { CHECK_IN: "今天签到", ANSWER: "请答复" } as const;

/** The next meeting, and what it asks of me; the way to all of them. */
export function MeetingsRow() {
  const now = useNow();
  const { all } = useMyMeetings();
  const next = nextMeeting(all?.meetings ?? [], now);
  if (!next) return <Row icon="clock" title="会议活动" meta="通知、请假、签到、材料" to="/meetings" />;
  const { meeting } = next;
  const at = new Date(nextStart(meeting, now));
  const ask = askOf(next, now);
  const when = timeWords(at, now);
  const day = when.startsWith("今天") ? when : dayWords(at.toISOString(), now);
  return (
    <Row
      icon="clock"
      title="会议活动"
      meta={`${day} ${meeting.title}`}
      side={
        ask && (
          <StatusTag tone="violet" icon={ask === "CHECK_IN" ? "scan" : "flag"}>
            {askWords[ask]}
          </StatusTag>
        )
      }
      to="/meetings"
    />
  );
}
