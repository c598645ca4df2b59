import { DeliveryBanner } from "#member/my-submissions/delivery-banner.tsx";
import { ReceiptCard } from "#member/my-submissions/receipt-card.tsx";
import { useSubmission } from "#data/my-submissions.ts";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { Navigate, useParams } from "react-router";

/** At once after the tap: what is certain by now, and the receipt. */
export function ReceiptScreen() {
  const { id = "" } = useParams();
  const submission = useSubmission(id);
  if (submission === null) return <Navigate to="/submissions" replace />;
  return (
    <Page title="已记下" back={{ to: "/", label: "首页" }}>
      {!submission && <Skeleton lines={4} />}
      {submission && (
        <Card>
          <DeliveryBanner submission={submission} />
          {submission.receipt && <ReceiptCard receipt={submission.receipt} />}
        </Card>
      )}
      {submission && (
        <>
          <p className="ui-meta">
            送达后由区政协办公室受理，进展和答复在「我的反映」里看。没有网络也不用等，联网后自动送出。
          </p>
          <LinkButton wide icon="list" to={`/submissions/${submission.id}`} replace>
            看这一条
          </LinkButton>
          <LinkButton wide icon="pencil" to={`/submit/${submission.pointCode}`} replace>
            在这里再写一条
          </LinkButton>
        </>
      )}
    </Page>
  );
}
