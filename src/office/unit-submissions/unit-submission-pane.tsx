import { type UnitSubmission, unitPhotoAddress } from "#data/office/unit-submissions.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { AnswerForm } from "#office/unit-submissions/answer-form.tsx";
import { UnitSubmissionTag } from "#office/unit-submissions/unit-submission-tag.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { PhotoStrip } from "#ui/photo-strip.tsx";

interface PaneProps {
  readonly item: UnitSubmission;
  readonly isReviewed: boolean;
  readonly onDone: () => Promise<void>;
}

/** The matter, to the letter, and the unit's answer to it. Who wrote it is not told. */
export function UnitSubmissionPane({ item, isReviewed, onDone }: PaneProps) {
  const { state } = item;
  return (
    <article className="ui-listpane__pane">
      <header>
        <h2>{item.pointName}</h2>
        <UnitSubmissionTag item={item} />
      </header>
      <p className="unit-text">{item.text}</p>
      {item.photoHashes.length > 0 && (
        <PhotoStrip photos={item.photoHashes.map((hash) => ({ key: hash, src: unitPhotoAddress(item.id, hash) }))} />
      )}
      <Facts
        facts={[
          ["镇街", item.town],
          ["类别", item.category && labelByOpinionCategory[item.category]],
          ["收到", item.receivedAt.slice(0, 10)],
          ["转来", item.transferredAt?.slice(0, 10)],
          ["答复期限", item.dueOn],
          ["办理要求", item.officeNote],
          ["相同问题", item.likeCount > 0 && `另有 ${item.likeCount} 件也转给了本单位`],
        ]}
      />
      {item.returnedBecause && (
        <Notice tone="amber" title="答复被退回，请修改后再提交">
          {item.returnedBecause}
        </Notice>
      )}
      {state === "TRANSFERRED" && <AnswerForm item={item} isReviewed={isReviewed} onDone={onDone} />}
      {state === "IN_REVIEW" && <Words title="已提交、等待审核的答复" words={item.proposedAnswer} />}
      {state !== "IN_REVIEW" && <Words title="给反映人的答复" words={item.answer} />}
    </article>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: string | null }) {
  if (words === null) return null;
  return (
    <section className="unit-answer">
      <h3>{title}</h3>
      <p className="unit-text">{words}</p>
    </section>
  );
}
