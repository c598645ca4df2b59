import { DraftRows } from "#member/my-submissions/draft-rows.tsx";
import { SubmissionRows } from "#member/my-submissions/submission-rows.tsx";
import { isShown, SHOWS, useShow, wordsByShow } from "#member/my-submissions/use-show.ts";
import { useMySubmissions } from "#data/my-submissions.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { VoicesCard } from "#member/my-submissions/voices-card.tsx";

/** Everything the member wrote, newest first, with the delivery as the queue itself knows it. */
export function MySubmissionsScreen() {
  const [show, setShow] = useShow();
  const mine = useMySubmissions()?.filter((one) => !one.assigned);
  const shown = mine?.filter((one) => isShown(one, show));
  return (
    <Page title="我的反映">
      <Segmented
        label="显示哪些"
        value={show}
        onChange={setShow}
        options={SHOWS.map((value) => ({ value, label: wordsByShow[value] }))}
      />
      {show !== "answered" && <DraftRows />}
      {show === "all" && <VoicesCard />}
      {!shown && <Skeleton lines={5} />}
      {shown && shown.length > 0 && <SubmissionRows submissions={shown} />}
      {shown?.length === 0 && mine?.length === 0 && (
        <EmptyState icon="scan" text="还没有反映过。扫一下联系点的二维码就能开始。">
          <LinkButton kind="primary" icon="scan" to="/scan">
            扫码
          </LinkButton>
        </EmptyState>
      )}
      {shown?.length === 0 && mine && mine.length > 0 && (
        <EmptyState
          icon={show === "unsent" ? "check" : "answer"}
          text={show === "unsent" ? "没有未送达的反映。" : "还没有收到答复。"}
        />
      )}
    </Page>
  );
}
