import type { SubmissionDetail as Detail } from "#data/office/submissions.ts";
import { labelByChannel, labelByHoldReason } from "#domain/submission/submission-lists.ts";
import { timeInWords } from "#office/triage/age.ts";
import { ContactReveal } from "#office/triage/contact-reveal.tsx";
import { Conversions } from "#office/triage/conversions.tsx";
import { LikePanel } from "#office/triage/like-panel.tsx";
import { MoveHistory } from "#office/triage/move-history.tsx";
import { ProposedAnswer } from "#office/triage/proposed-answer.tsx";
import { HeldTag, StateTag } from "#office/triage/state-tag.tsx";
import { SuggestionChips } from "#office/triage/suggestion-chips.tsx";
import { SubmissionPhotos } from "#office/triage/submission-photos.tsx";
import type { Triage } from "#office/triage/use-triage.ts";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

interface SubmissionDetailProps {
  readonly detail: Detail;
  readonly addressOf: (id: string) => string;
  readonly pointAddress: string;
  readonly triage: Triage;
}

/** All that is known of one submission; its text first, to the letter. */
export function SubmissionDetail({ detail, addressOf, pointAddress, triage }: SubmissionDetailProps) {
  const now = useNow();
  const toUnit = triage.openMoves.find(({ move }) => move === "transferToUnit");
  return (
    <article className="triage-sheet">
      <header className="triage-sheet__head">
        <h2>{detail.pointName}</h2>
        {detail.held ? <HeldTag /> : <StateTag state={detail.state} channel={detail.channel} />}
      </header>
      {detail.held && (
        <Notice tone="amber" icon="shield">
          暂缓进入收件箱：{labelByHoldReason[detail.held]}。核实无误后请放行。
        </Notice>
      )}
      <p className="triage-text">{detail.text}</p>
      <LikePanel
        key={`${detail.id}-likes`}
        detail={detail}
        addressOf={addressOf}
        onGrouped={triage.submission.readAgain}
      />
      <SubmissionPhotos id={detail.id} hashes={detail.photoHashes} expected={detail.photosExpected} />
      {detail.answer && (
        <section className="triage-answer">
          <h3>{detail.state === "REJECTED" ? "不予受理的说明" : "给反映人的答复"}</h3>
          <p className="triage-text">{detail.answer}</p>
        </section>
      )}
      <ProposedAnswer detail={detail} />
      <Conversions detail={detail} />
      <Facts
        facts={[
          ["渠道", labelByChannel[detail.channel]],
          ["专项行动", detail.campaign],
          ...detail.campaignAnswers.map(({ question, answer }) => [question, answer] as const),
          [
            "联系点",
            detail.pointCode && (
              <a key="point" href={pointAddress}>
                {detail.pointCode}
              </a>
            ),
          ],
          ["镇街", detail.town],
          ["反映人", detail.by === "MEMBER" ? `委员 ${detail.memberName ?? ""}` : "群众"],
          ["收到", timeInWords(detail.receivedAt, now)],
          ["来源编号", detail.originRef],
          ["登记人", detail.enteredBy],
          ["承办", detail.assignee],
          ["转办", detail.transferredAt && timeInWords(detail.transferredAt, now)],
          ["期限", dueWords(detail)],
        ]}
      />
      <SuggestionChips
        key={`${detail.id}-suggestions`}
        detail={detail}
        onSet={triage.submission.put}
        onUnit={toUnit && ((unitId) => triage.begin(toUnit, "open", false, { unitId }))}
      />
      {detail.contact && <ContactReveal key={`${detail.id}-contact`} id={detail.id} masked={detail.contact} />}
      <MoveHistory history={detail.history} now={now} />
    </article>
  );
}

const dueWords = ({ dueOn, daysLate, state }: Detail): string | null => {
  if (dueOn === null) return null;
  if (daysLate > 0) return `${dueOn}，已超期 ${daysLate} 天`;
  return state === "TRANSFERRED" ? `${dueOn} 前答复` : dueOn;
};
