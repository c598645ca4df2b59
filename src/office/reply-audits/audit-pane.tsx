import { useCallback } from "react";
import { readSameReplies, type AuditItem } from "#data/office/proposal-rounds.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { labelByTaskRole } from "#domain/proposal/task-flow.ts";
import { AuditVerdicts } from "#office/reply-audits/audit-verdicts.tsx";
import { MarkedText } from "#office/reply-audits/marked-text.tsx";
import { SameReplies } from "#office/reply-audits/same-replies.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

interface AuditPaneProps {
  readonly item: AuditItem;
  readonly onDone: () => Promise<void>;
}

/** The proposal and its reply side by side; what the unit says elsewhere in nearly the same words is marked, never blocked. */
export function AuditPane({ item, onDone }: AuditPaneProps) {
  const askFor = useCallback((signal?: AbortSignal) => readSameReplies(item.replyId, signal), [item.replyId]);
  const { value, refusal } = useAnswer(askFor);
  const { proposal } = item;
  const [nearest] = value?.items ?? [];
  return (
    <section className="audits__pane" aria-label={`第${proposal.caseNo}号`}>
      <header>
        <h2>
          第{proposal.caseNo}号 {proposal.title}
        </h2>
        <p className="ui-meta">
          {item.unitName}（{labelByTaskRole[item.role]}）· {item.replyNo || "未编文号"} · {item.signedBy} 签发 · 提案人{" "}
          {proposal.firstProposer}
        </p>
        <ContactTags contacts={item.contacts} />
      </header>
      {refusal && <p className="ui-meta">没有查到雷同情况：{refusal.detail}</p>}
      {value && <SameReplies items={value.items} />}
      <div className="audits__texts">
        <article>
          <h3>提案</h3>
          <ProposalText label="情况与问题" text={proposal.situation} />
          <ProposalText label="分析" text={proposal.analysis} />
          <ProposalText label="建议" text={proposal.suggestions} />
        </article>
        <article>
          <h3>
            答复：{item.outcomeClass} 类{item.promiseOn && `，承诺 ${item.promiseOn} 前${item.promise}`}
          </h3>
          <MarkedText text={item.body} passages={nearest?.passages ?? []} />
        </article>
      </div>
      <AuditVerdicts item={item} onDone={onDone} />
    </section>
  );
}

function ProposalText({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <>
      <h4>{label}</h4>
      <p className="audits__text">{text}</p>
    </>
  );
}

/** 经委员确认、没有、未答: a unit's claim alone counts for nothing. */
function ContactTags({ contacts: { confirmed, disputed, unanswered } }: Pick<AuditItem, "contacts">) {
  return (
    <p className="ui-cluster">
      <StatusTag tone={confirmed > 0 ? "green" : "amber"} icon={confirmed > 0 ? "check" : "alert"}>
        联系经委员确认 {confirmed} 次
      </StatusTag>
      {disputed > 0 && (
        <StatusTag tone="red" icon="alert">
          委员答“没有” {disputed} 次
        </StatusTag>
      )}
      {unanswered > 0 && (
        <StatusTag tone="amber" icon="clock">
          委员未答 {unanswered} 次
        </StatusTag>
      )}
    </p>
  );
}
