import type { ReactNode } from "react";
import { Link } from "react-router";
import { labelByOpinionState } from "#domain/opinion/opinion-flow.ts";
import { labelByOpinionSource } from "#domain/opinion/opinion-lists.ts";
import { REPORT_LETTERS_ADVISED } from "#domain/report/report-draft.ts";
import { labelByOpinionCategory } from "#domain/submission/submission-lists.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { ReportMoves } from "#office/opinions/report-moves.tsx";
import { ReportTags } from "#office/opinions/report-tags.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Fault } from "#ui/fault.tsx";
import { useNow } from "#ui/use-now.ts";

interface ReportHeadProps extends ReportProps {
  /** How the edited copy stands. */
  readonly aside?: ReactNode;
  /** Saves what is being written; a move waits for it. */
  readonly flush?: () => Promise<boolean>;
}

/** Number, title, how it stands, what can be done. */
export function ReportHead({ detail, work, aside, flush }: ReportHeadProps) {
  const now = useNow();
  return (
    <header className="opinion-report-head">
      <ReportTags detail={detail} aside={aside} />
      <h1>{detail.title}</h1>
      <p className="ui-meta">
        {[
          detail.authors.join("、"),
          detail.sourceName || labelByOpinionSource[detail.source],
          detail.category ? labelByOpinionCategory[detail.category] : "未分类别",
          detail.campaign,
          `${detail.letters} 字${detail.letters > REPORT_LETTERS_ADVISED ? `，超过 ${REPORT_LETTERS_ADVISED} 字` : ""}`,
          `${timeWords(detail.submittedAt, now)}报送${detail.isOnBehalf ? `（${detail.submittedBy} 代录）` : ""}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {detail.statusLine !== labelByOpinionState[detail.state] && detail.statusLine && (
        <p className="opinion-status">{detail.statusLine}</p>
      )}
      {detail.composite && (
        <p>
          已并入综合：<Link to={`/office/opinions/${detail.composite.id}`}>{detail.composite.title}</Link>
        </p>
      )}
      {work.fault && <Fault words={work.fault.errors?.[0]?.detail ?? work.fault.detail} />}
      <ReportMoves detail={detail} work={work} flush={flush} />
    </header>
  );
}
