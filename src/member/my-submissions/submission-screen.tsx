import { AttentionCard } from "#member/my-submissions/attention-card.tsx";
import { DeliveryBanner } from "#member/my-submissions/delivery-banner.tsx";
import { photoWords } from "#member/my-submissions/photo-words.ts";
import { ProgressCard } from "#member/my-submissions/progress-card.tsx";
import { ReceiptCard } from "#member/my-submissions/receipt-card.tsx";
import { ReportCard } from "#member/my-submissions/report-card.tsx";
import { WithdrawCard } from "#member/my-submissions/withdraw-card.tsx";
import { WrittenCard } from "#member/my-submissions/written-card.tsx";
import { useSubmission } from "#data/my-submissions.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useParams } from "react-router";

/** One submission: delivery, receipt, what the office says, what was written. */
export function SubmissionScreen() {
  const { id = "" } = useParams();
  const submission = useSubmission(id);
  return (
    <Page title="反映详情" back={{ to: "/submissions", label: "我的反映" }}>
      {submission === undefined && <Skeleton lines={6} />}
      {submission === null && (
        <EmptyState icon="search" text="本机没有这一条，可能还没有同步过来。">
          <LinkButton to="/submissions">回到我的反映</LinkButton>
        </EmptyState>
      )}
      {submission && (
        <>
          {(submission.delivery.state !== "DELIVERED" || photoWords(submission)) && (
            <Card>
              <DeliveryBanner submission={submission} />
            </Card>
          )}
          {submission.delivery.state === "NEEDS_ATTENTION" && <AttentionCard key={submission.id} {...{ submission }} />}
          {submission.office && <ProgressCard office={submission.office} />}
          <WithdrawCard submission={submission} />
          <WrittenCard submission={submission} />
          {!submission.assigned && submission.office && <ReportCard submission={submission} />}
          {submission.receipt && (
            <Card>
              <ReceiptCard receipt={submission.receipt} />
            </Card>
          )}
        </>
      )}
    </Page>
  );
}
