import { Link } from "react-router";
import type { DeskDetail } from "#data/office/proposal-desk.ts";
import { numberWords } from "#office/proposal-desk/day-words.ts";
import { Findings } from "#office/proposal-desk/findings.tsx";
import { ProposalFacts } from "#office/proposal-desk/proposal-facts.tsx";
import { ProposalHistory } from "#office/proposal-desk/proposal-history.tsx";
import { ProposalStateTag } from "#office/proposal-desk/proposal-state-tag.tsx";
import { ProposalWords } from "#office/proposal-desk/proposal-words.tsx";
import { Signers } from "#office/proposal-desk/signers.tsx";
import { SimilarOnes } from "#office/proposal-desk/similar-ones.tsx";
import { Notice } from "#ui/notice.tsx";

interface ProposalSheetProps {
  readonly detail: DeskDetail;
  readonly addressOf: (id: string) => string;
}

/** All that is known of one proposal: its text, and beside it what a reviewer weighs it against. */
export function ProposalSheet({ detail, addressOf }: ProposalSheetProps) {
  return (
    <article className="desk-sheet">
      <header className="desk-sheet__head">
        <h2>{detail.title}</h2>
        <p className="desk-sheet__line">
          <ProposalStateTag state={detail.state} />
          <span>{numberWords(detail)}</span>
          {detail.caseNo !== null && <span className="ui-meta">流水 {detail.serialNo}</span>}
          {detail.key && <strong>重点提案</strong>}
          {detail.excellent && <strong>优秀提案</strong>}
          {detail.fastTrack && <strong>提前交办</strong>}
        </p>
        <Notices detail={detail} addressOf={addressOf} />
      </header>
      <div className="desk-sheet__text">
        <ProposalWords detail={detail} />
      </div>
      <aside className="desk-sheet__side" aria-label="审查参考">
        <Findings detail={detail} />
        <SimilarOnes detail={detail} addressOf={addressOf} />
        <Signers detail={detail} />
        <ProposalFacts detail={detail} addressOf={addressOf} />
        <ProposalHistory history={detail.history} />
      </aside>
    </article>
  );
}

function Notices({ detail, addressOf }: ProposalSheetProps) {
  const { mergedInto, entry, withdrawalAsked, conversions } = detail;
  return (
    <>
      {mergedInto && (
        <Notice tone="navy" icon="copy">
          <p>
            并入第 {mergedInto.caseNo} 号<Link to={addressOf(mergedInto.id)}>《{mergedInto.title}》</Link>。
            提案人仍可查看办理情况和答复，立案成果保留。
          </p>
        </Notice>
      )}
      {entry === "OPEN" && (
        <Notice tone="amber" icon="user">
          由 {detail.enteredBy} 代录，等 {detail.firstName} 在手机上确认。确认前可以审查，不能立案。
        </Notice>
      )}
      {entry === "DISPUTED" && (
        <Notice tone="red" icon="user">
          由 {detail.enteredBy} 代录，{detail.firstName} 表示这不是本人的提案。请联系核实，可以撤销代录。
        </Notice>
      )}
      {withdrawalAsked && (
        <Notice tone="amber" title="提案人申请撤案">
          {detail.withdrawalReason}
        </Notice>
      )}
      {conversions.map(({ id, number, title }) => (
        <Notice key={id} tone="navy" icon="forward">
          已转社情民意信息 {number}《{title}》。
        </Notice>
      ))}
    </>
  );
}
