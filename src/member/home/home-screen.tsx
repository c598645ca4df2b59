import "#member/home/home.css";
import { AssignedCard } from "#member/home/assigned-card.tsx";
import { mayNeedWarning } from "#member/home/needs-warning.ts";
import { InstallHint } from "#member/home/install-hint.tsx";
import { NewsCard } from "#member/home/news-card.tsx";
import { SyncCard } from "#member/home/sync-card.tsx";
import { SyncNotices } from "#member/home/sync-notices.tsx";
import { useWhoAmI } from "#data/session.ts";
import { useSyncStatus } from "#data/sync-status.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { lazy, Suspense } from "react";

const KeepNotices = lazy(() =>
  import("#member/home/keep-notices.tsx").then(
    ({ KeepNotices }) => ({ default: KeepNotices }),
    // A warning that cannot be fetched is no reason not to show the screen.
    () => ({ default: () => null }),
  ),
);
const ProposalsRow = lazy(() =>
  import("#member/home/proposals-row.tsx").then(
    ({ ProposalsRow }) => ({ default: ProposalsRow }),
    () => ({ default: () => <Row icon="file" title="提案" to="/proposals" /> }),
  ),
);
const MeetingsRow = lazy(() =>
  import("#member/home/meetings-row.tsx").then(
    ({ MeetingsRow }) => ({ default: MeetingsRow }),
    () => ({ default: () => <Row icon="clock" title="会议活动" to="/meetings" /> }),
  ),
);
const StudioRow = lazy(() =>
  import("#member/home/studio-row.tsx").then(
    ({ StudioRow }) => ({ default: StudioRow }),
    // Most members belong to no studio: without the part there is no row.
    () => ({ default: () => null }),
  ),
);
const OpinionsRow = lazy(() =>
  import("#member/home/opinions-row.tsx").then(
    ({ OpinionsRow }) => ({ default: OpinionsRow }),
    () => ({ default: () => <Row icon="flag" title="我的信息" to="/opinions" /> }),
  ),
);
import { Row } from "#ui/row.tsx";

/** What can be done now, what waits, how phone and office stand to each other. Not a portal. */
export function HomeScreen() {
  const session = useWhoAmI((state) => state.session);
  const status = useSyncStatus();
  return (
    <Page
      title={`${session?.account.name ?? ""} 委员`}
      caption={session?.tenant.name}
      foot={
        <div className="home-start">
          <LinkButton kind="primary" wide icon="scan" to="/scan">
            扫码反映
          </LinkButton>
          <LinkButton wide icon="pencil" to="/points">
            直接写一条
          </LinkButton>
        </div>
      }
    >
      <SyncNotices status={status} />
      {(status.paused === "update" || mayNeedWarning()) && (
        <Suspense fallback={null}>
          <KeepNotices status={status} />
        </Suspense>
      )}
      <SyncCard status={status} />
      <AssignedCard />
      <Card flush>
        <Suspense fallback={<Row icon="clock" title="会议活动" meta="通知、请假、签到、材料" to="/meetings" />}>
          <MeetingsRow />
        </Suspense>
        <Suspense fallback={<Row icon="file" title="提案" meta="写提案，看办理进展" to="/proposals" />}>
          <ProposalsRow />
        </Suspense>
        <Suspense fallback={null}>
          <StudioRow />
        </Suspense>
        <Row icon="pencil" title="社情民意" meta="一事一报，随时写" to="/reports" />
        <Suspense fallback={<Row icon="flag" title="我的信息" meta="报送之后的编辑、采用和批示" to="/opinions" />}>
          <OpinionsRow />
        </Suspense>
        <Row icon="stamp" title="我的履职" meta="每一分都有依据" to="/my-score" />
      </Card>
      <NewsCard />
      <InstallHint />
    </Page>
  );
}
