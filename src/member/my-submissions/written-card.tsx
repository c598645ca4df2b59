import { deliverySentence } from "#member/my-submissions/delivery-words.ts";
import type { SubmissionView } from "#data/my-submissions.ts";
import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";

/** What was written, where and when. */
export function WrittenCard({ submission }: { readonly submission: SubmissionView }) {
  const now = useNow();
  const { pointName, pointCode, writtenAt, receivedAt, photos, delivery } = submission;
  const category = OPINION_CATEGORIES.find((value) => value === submission.category);
  return (
    <Card
      title="反映内容"
      aside={
        delivery.state === "DELIVERED" && (
          <StatusTag tone="green" icon="check">
            {deliverySentence(delivery, receivedAt, now)}
          </StatusTag>
        )
      }
    >
      <p className="ui-pre">{submission.text}</p>
      <Facts
        facts={[
          ["联系点", pointName ?? `编号 ${pointCode}，待核实`],
          ["类别", category && labelByOpinionCategory[category]],
          ["写于", writtenAt && timeWords(writtenAt, now)],
          ["照片", photos.expected > 0 && `${photos.expected} 张，已送达 ${photos.arrived} 张`],
        ]}
      />
    </Card>
  );
}
