import { AnswerCard } from "#member/meetings/answer-card.tsx";
import { DocumentsCard } from "#member/meetings/documents-card.tsx";
import { HalfDaysCard } from "#member/meetings/half-days-card.tsx";
import { LeavesCard } from "#member/meetings/leaves-card.tsx";
import { MeetingCard } from "#member/meetings/meeting-card.tsx";
import { OfflineNotice } from "#member/meetings/offline-notice.tsx";
import { SpeechCard } from "#member/meetings/speech-card.tsx";
import { WaitingCard } from "#member/meetings/waiting-card.tsx";
import { dueCheckIn } from "#data/meeting-asks.ts";
import { useMyMeetings, type MeetingView } from "#data/my-meetings.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useNow } from "#ui/use-now.ts";

/** One meeting: when and where, what is asked of me, how each half-day stands, what there is to read. */
export function MeetingScreen({ id }: { readonly id: string }) {
  const { all, outcome } = useMyMeetings();
  const now = useNow();
  const view = all?.meetings.find(({ meeting }) => meeting.id === id);
  const isLooking = all === undefined || (!view && outcome === undefined);
  const isDue = view ? dueCheckIn(view, now) !== undefined : false;
  return (
    <Page
      title="会议详情"
      back={{ to: "/meetings", label: "会议活动" }}
      foot={
        isDue && (
          <LinkButton kind="primary" wide icon="scan" to="/scan?for=meeting">
            扫会场码签到
          </LinkButton>
        )
      }
    >
      <OfflineNotice asOf={all?.asOf ?? ""} />
      {!view && isLooking && <Skeleton lines={8} />}
      {!view && !isLooking && (
        <EmptyState icon="search" text="本机没有这个会议，可能还没有同步过来，或您不在邀请名单里。">
          <LinkButton to="/meetings">看会议活动</LinkButton>
        </EmptyState>
      )}
      {view && <Detail view={view} now={now} />}
    </Page>
  );
}

function Detail({ view, now }: { readonly view: MeetingView; readonly now: Date }) {
  return (
    <>
      <MeetingCard meeting={view.meeting} now={now} />
      <WaitingCard view={view} />
      <AnswerCard view={view} now={now} />
      <HalfDaysCard view={view} now={now} />
      <LeavesCard view={view} now={now} />
      <DocumentsCard meeting={view.meeting} />
      <SpeechCard meeting={view.meeting} now={now} />
    </>
  );
}
