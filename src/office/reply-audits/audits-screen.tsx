import "#office/reply-audits/reply-audits.css";
import { Link, useSearchParams } from "react-router";
import { readAudits } from "#data/office/proposal-rounds.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { AuditPane } from "#office/reply-audits/audit-pane.tsx";
import { DeskPage } from "#ui/desk-page.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** 答复审核: signed replies, the oldest first, each beside what it answers. The open one stands in the URL. */
export function AuditsScreen() {
  const [search] = useSearchParams();
  const { value, refusal, askAgain } = useAnswer(readAudits);
  const items = value?.items ?? [];
  const open = items.find(({ taskId }) => taskId === search.get("task")) ?? items[0];
  return (
    <DeskPage
      title="答复审核"
      fault={refusal?.detail}
      onRetry={() => void askAgain()}
      isLoading={!value}
      tools={value && <p className="ui-meta">待审核 {value.total} 件</p>}
    >
      {value && !open && <EmptyState icon="check" text="没有待审核的答复。承办单位签发后会出现在这里。" />}
      {open && (
        <div className="audits">
          <nav aria-label="待审核的答复">
            <ul className="audits__list">
              {items.map(({ taskId, proposal, unitName, outcomeClass, signedAt }) => (
                <li key={taskId}>
                  <Link to={`?task=${taskId}`} replace aria-current={taskId === open.taskId ? "true" : undefined}>
                    <strong>
                      第{proposal.caseNo}号 {proposal.title}
                    </strong>
                    <span className="ui-meta">
                      {unitName} · {outcomeClass} 类{signedAt && ` · ${signedAt.slice(0, 10)} 签发`}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <AuditPane key={open.taskId} item={open} onDone={askAgain} />
        </div>
      )}
    </DeskPage>
  );
}
