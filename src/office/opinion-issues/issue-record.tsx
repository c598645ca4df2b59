import { Link } from "react-router";
import type { OpinionIssue } from "#data/office/opinion-issues.ts";
import { IssueMoves } from "#office/opinion-issues/issue-moves.tsx";
import { Record } from "#ui/record.tsx";
import { StatusTag } from "#ui/status-tag.tsx";

interface IssueRecordProps {
  readonly issue: OpinionIssue;
  readonly year: string;
  readonly onChanged: () => Promise<void>;
}

/** One 期 or 专报: what it carries, whom it went to, its files; a prepared one is signed or dropped. */
export function IssueRecord({ issue, year, onChanged }: IssueRecordProps) {
  const { kind, label, state, title, reports, mainTo, ccTo, signer, signedOn } = issue;
  const isSpecial = kind === "SPECIAL";
  return (
    <Record
      title={state === "ISSUED" ? `${label}　${title}` : title}
      meta={[
        isSpecial ? `专报，${reports.length} 件` : "信息",
        mainTo.length > 0 && `主送 ${mainTo.join("、")}`,
        ccTo.length > 0 && `抄送 ${ccTo.join("、")}`,
        signedOn && `${signedOn} ${signer} 签发`,
      ]
        .filter(Boolean)
        .join(" · ")}
      aside={<IssueTag state={state} />}
    >
      {(isSpecial || reports.length > 1) && (
        <ol className="issues__reports">
          {reports.map((report) => (
            <li key={report.id}>
              <Link to={`/office/opinions/${report.id}`}>{report.title}</Link>
              <span className="ui-meta">
                {report.number} · {report.authors.join("、")}
              </span>
            </li>
          ))}
        </ol>
      )}
      {!isSpecial && reports[0] && (
        <p className="ui-meta">
          <Link to={`/office/opinions/${reports[0].id}`}>看这一件的办理</Link>　{reports[0].authors.join("、")}
        </p>
      )}
      <IssueMoves issue={issue} year={year} onChanged={onChanged} />
    </Record>
  );
}

function IssueTag({ state }: { readonly state: OpinionIssue["state"] }) {
  if (state === "ISSUED")
    return (
      <StatusTag tone="green" icon="check">
        已印发
      </StatusTag>
    );
  if (state === "DROPPED") return <StatusTag icon="close">已取消</StatusTag>;
  return (
    <StatusTag tone="violet" icon="stamp">
      待签发
    </StatusTag>
  );
}
