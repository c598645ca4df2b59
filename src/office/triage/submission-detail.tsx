import type { SubmissionDetail as Detail } from "#data/office/submissions.ts";
import { labelByHoldReason, labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { timeInWords } from "#office/triage/age.ts";
import { ContactReveal } from "#office/triage/contact-reveal.tsx";
import { Conversions } from "#office/triage/conversions.tsx";
import { MoveHistory } from "#office/triage/move-history.tsx";
import { SameText } from "#office/triage/same-text.tsx";
import { HeldTag, StateTag } from "#office/triage/state-tag.tsx";
import { SubmissionPhotos } from "#office/triage/submission-photos.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

interface SubmissionDetailProps {
  readonly detail: Detail;
  readonly addressOf: (id: string) => string;
  readonly pointAddress: string;
}

/** All that is known of one submission; its text first, to the letter. */
export function SubmissionDetail({ detail, addressOf, pointAddress }: SubmissionDetailProps) {
  const now = useNow();
  return (
    <article className="triage-sheet">
      <header className="triage-sheet__head">
        <h2>{detail.pointName}</h2>
        {detail.held ? <HeldTag /> : <StateTag state={detail.state} />}
      </header>
      {detail.held && (
        <Notice tone="amber" icon="shield">
          暂缓进入收件箱：{labelByHoldReason[detail.held]}。核实无误后请放行。
        </Notice>
      )}
      <p className="triage-text">{detail.text}</p>
      <SubmissionPhotos id={detail.id} hashes={detail.photoHashes} expected={detail.photosExpected} />
      {detail.answer && (
        <section className="triage-answer">
          <h3>{detail.state === "REJECTED" ? "不予受理的说明" : "给反映人的答复"}</h3>
          <p className="triage-text">{detail.answer}</p>
        </section>
      )}
      <Conversions conversions={detail.conversions} />
      <Facts
        facts={[
          ["联系点", <a key="point" href={pointAddress}>{`${detail.pointCode} ${detail.town ?? ""}`}</a>],
          ["反映人", detail.by === "MEMBER" ? `委员 ${detail.memberName ?? ""}` : "群众"],
          ["收到", timeInWords(detail.receivedAt, now)],
          ["类别", detail.category && labelByOpinionCategory[detail.category]],
          ["承办", detail.assignee],
        ]}
      />
      {detail.contact && <ContactReveal key={detail.id} id={detail.id} masked={detail.contact} />}
      <SameText now={now} same={detail.sameText} count={detail.sameTextCount} addressOf={addressOf} />
      <MoveHistory history={detail.history} now={now} />
    </article>
  );
}
