import "#member/my-submissions/my-submissions.css";
import { deliverySentence, lookByDelivery } from "#member/my-submissions/delivery-words.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { Icon } from "#ui/icon.tsx";
import { useNow } from "#ui/use-now.ts";

/** The delivery as mark and sentence; photos that are still on their way are said beside it. */
export function DeliveryBanner({ submission }: { readonly submission: SubmissionView }) {
  const now = useNow();
  const { delivery, photos } = submission;
  const look = lookByDelivery[delivery.state];
  const isPhotoMissing = delivery.state === "DELIVERED" && photos.arrived < photos.expected;
  return (
    <div className="delivery" role="status">
      <span className={`delivery__mark ui-tone--${look.tone}`}>
        <Icon name={look.icon} spins={look.spins} />
      </span>
      <span className="delivery__words">{deliverySentence(delivery, submission.receivedAt, now)}</span>
      {isPhotoMissing && (
        <span className="ui-meta">
          文字已送达，照片 {photos.arrived}/{photos.expected}，联网后继续送出
        </span>
      )}
    </div>
  );
}
