import type { SubmissionDetail } from "#data/office/submissions.ts";
import { timeInWords } from "#office/triage/age.ts";
import { ReplyRemarks } from "#office/triage/reply-remarks.tsx";
import { Notice } from "#ui/notice.tsx";
import { useNow } from "#ui/use-now.ts";

/** An answer that nobody outside reads yet: who wrote it, what it says, what it waits for. */
export function ProposedAnswer({ detail }: { readonly detail: SubmissionDetail }) {
  const now = useNow();
  const { proposedAnswer: proposed, state } = detail;
  if (!proposed) return null;
  const isWaiting = state === "IN_REVIEW";
  return (
    <section className="triage-answer triage-answer--waiting">
      <h3>{isWaiting ? "待审核的答复" : "退回修改的答复"}</h3>
      <p className="triage-text">{proposed.words}</p>
      <ReplyRemarks question={detail.text} reply={proposed.words} />
      <p className="ui-meta">
        {proposed.by}　{timeInWords(proposed.at, now)}　反映人还看不到
      </p>
      {isWaiting && proposed.isMine && <Notice tone="amber">由您提交，等另一位同事审核。要修改请先撤销。</Notice>}
    </section>
  );
}
