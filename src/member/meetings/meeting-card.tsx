import { useCalendarFile } from "#member/meetings/use-calendar-file.ts";
import { useChangeSeen } from "#member/meetings/use-change-seen.ts";
import type { MyMeeting } from "#contract/meetings.ts";
import { labelByActivityCategory, labelByAttendeeRole } from "#domain/meeting/meeting-labels.ts";
import { labelByMeetingKind } from "#domain/meeting/meeting-lists.ts";
import { meetingTimeWords } from "#domain/meeting/half-day-time.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";

/** What, when, where, by whom; a cancelled or changed one says so first. */
export function MeetingCard({ meeting, now }: { readonly meeting: MyMeeting; readonly now: Date }) {
  const change = useChangeSeen(meeting);
  const addToCalendar = useCalendarFile(meeting);
  const isCancelled = meeting.state === "CANCELLED";
  const isToCome = !isCancelled && meeting.sessions.some(({ endsAt }) => Date.parse(endsAt) > now.getTime());
  const kind = meeting.category ? labelByActivityCategory[meeting.category] : labelByMeetingKind[meeting.kind];
  return (
    <>
      {isCancelled && (
        <Notice tone="red" title="会议已取消">
          <p>{meeting.cancelReason === "" ? "不用到会，也不用请假。" : meeting.cancelReason}</p>
        </Notice>
      )}
      {!isCancelled && change && (
        <Notice tone="amber" title="通知有变动">
          <p>{timeWords(meeting.changedAt, now)} 更新，请核对时间和地点。</p>
          <Button onPress={change.noteSeen}>知道了</Button>
        </Notice>
      )}
      <Card title={meeting.title}>
        <Facts
          facts={[
            ["时间", meetingTimeWords(meeting.sessions, now)],
            ["地点", meeting.place],
            ["主办", meeting.organiser],
            ["类别", `${kind}${meeting.isObligatory ? "" : "（自愿报名）"}`],
            ["身份", meeting.role !== "MEMBER" && labelByAttendeeRole[meeting.role]],
            ["座位", meeting.seat && <strong className="meeting-seat">{meeting.seat}</strong>],
          ]}
        />
        {meeting.summary !== "" && <p className="ui-pre">{meeting.summary}</p>}
        {isToCome && (
          <Button wide icon="clock" onPress={() => void addToCalendar()}>
            加到手机日历
          </Button>
        )}
      </Card>
    </>
  );
}
