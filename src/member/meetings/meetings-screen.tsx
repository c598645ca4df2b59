import { MeetingRow } from "#member/meetings/meeting-row.tsx";
import { OfflineNotice } from "#member/meetings/offline-notice.tsx";
import { TodayCard } from "#member/meetings/today-card.tsx";
import { dueCheckIn, isOver, nextStart } from "#data/meeting-asks.ts";
import { useMyMeetings, type MeetingView, type MyMeetings } from "#data/my-meetings.ts";
import type { KeptOutcome } from "#data/kept-document.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { List } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** My meetings: today's check-in first, then what is to come, then what was this year. */
export function MeetingsScreen() {
  const { all, outcome, refresh } = useMyMeetings();
  return (
    <Page title="会议活动" back={{ to: "/", label: "首页" }}>
      <OfflineNotice asOf={all?.asOf ?? ""} />
      {all ? <Meetings all={all} /> : <NotHere outcome={all === undefined ? undefined : outcome} refresh={refresh} />}
    </Page>
  );
}

function Meetings({ all }: { readonly all: MyMeetings }) {
  const now = useNow();
  const { meetings } = all;
  const coming = meetings
    .filter((view) => !isOver(view, now) && !dueCheckIn(view, now))
    .toSorted((a, b) => nextStart(a.meeting, now) - nextStart(b.meeting, now));
  const earlier = meetings.filter((view) => isOver(view, now)).toReversed();
  return (
    <>
      <TodayCard all={all} now={now} />
      {meetings.length === 0 && (
        <EmptyState icon="clock" text="还没有会议或活动通知。发布后显示在这里，没有网络也能看。" />
      )}
      <Meeting title="即将召开" views={coming} now={now} />
      <Card flush>
        <Row icon="scan" title="本人码" meta="在签到台出示，没有网络也能用" to="/meetings/code" />
      </Card>
      <Meeting title="今年已开过" views={earlier} now={now} />
    </>
  );
}

function Meeting(props: { readonly title: string; readonly views: readonly MeetingView[]; readonly now: Date }) {
  if (props.views.length === 0) return null;
  return (
    <Card title={props.title} flush>
      <List label={props.title}>
        {props.views.map((view) => (
          <MeetingRow key={view.meeting.id} view={view} now={props.now} />
        ))}
      </List>
    </Card>
  );
}

function NotHere({ outcome, refresh }: { readonly outcome: KeptOutcome | undefined; readonly refresh: () => void }) {
  if (outcome === undefined) return <Skeleton lines={6} />;
  if (outcome === "offline")
    return <EmptyState icon="offline" text="本机还没有会议安排。联网打开一次，以后没有网络也能看。" />;
  return (
    <Notice tone="red" alert title="没能取到会议安排">
      <p>可能是信号不好，请稍后再试。急需签到时，请到签到台登记。</p>
      <Button icon="refresh" onPress={refresh}>
        再试一次
      </Button>
    </Notice>
  );
}
