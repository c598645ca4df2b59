import "#member/my-submissions/my-submissions.css";
import { deliverySentence } from "#member/my-submissions/delivery-words.ts";
import { lookByDelivery } from "#data/delivery-words.ts";
import { missingPhotoWords, photoWords } from "#member/my-submissions/photo-words.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { Icon } from "#ui/icon.tsx";
import { useNow } from "#ui/use-now.ts";

/** The delivery as mark and sentence; photos that are still on their way are said beside it. */
export function DeliveryBanner({ submission }: { readonly submission: SubmissionView }) {
  const now = useNow();
  const { delivery } = submission;
  const look = lookByDelivery[delivery.state];
  const photos = photoWords(submission);
  return (
    <div className="delivery" role="status">
      <span className={`delivery__mark ui-tone--${look.tone}`}>
        <Icon name={look.icon} spins={look.spins} />
      </span>
      <span className="delivery__words">{deliverySentence(delivery, submission.receivedAt, now)}</span>
      {photos && (
        <span className="ui-meta">
          {photos}。{missingPhotoWords(submission)}
        </span>
      )}
    </div>
  );
}
