import type { MemberYear } from "#data/office/score-desk.ts";
import { originByDutyKind, type DutyOrigin } from "#domain/duty/duty-kinds.ts";
import { explainSteps } from "#domain/score/explain-steps.ts";
import { explainGroup } from "#domain/score/explain-total.ts";
import { pointsWords } from "#domain/score/points-words.ts";
import type { Statement, StatementGroup } from "#domain/score/statement.ts";
import { toldLines, type ToldLine } from "#domain/score/told-lines.ts";
import { LinkButton } from "#ui/link-button.tsx";

interface GroupPartProps {
  readonly group: StatementGroup;
  readonly statement: Statement;
  readonly duty: MemberYear["year"];
}

/** One group of the rules: its points, what its cap did, its lines; each opens to how it was counted. */
export function GroupPart({ group, statement, duty }: GroupPartProps) {
  const lines = toldLines({ ...statement, groups: [group] }, duty.entries, duty.rules);
  return (
    <section className="score__group">
      <div className="score__grouphead">
        <h3>
          {group.name}
          <span className="ui-meta"> {group.clause}</span>
        </h3>
        <span>
          <strong>{pointsWords(group.total)}</strong>
          {group.cap !== null && <span className="ui-meta"> / 上限 {group.cap}</span>}
        </span>
      </div>
      {explainGroup(group).map((words) => (
        <p key={words} className="ui-meta">
          {words}
        </p>
      ))}
      {lines.length === 0 ? (
        <p className="ui-meta">没有记录。</p>
      ) : (
        <ul className="score__lines">
          {lines.map((told) => (
            <li key={`${told.line.entryId} ${told.line.ruleId}`}>
              <Line told={told} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const sourceWords: Record<DutyOrigin, string> = {
  attendance: "会议考勤",
  speech: "大会发言",
  proposal: "提案办理",
  submission: "群众反映办理",
  opinion: "社情民意办理",
  manual: "人工录入",
};

function Line({ told: { sentence, line, rule, entry } }: { readonly told: ToldLine }) {
  return (
    <details>
      <summary>{sentence}</summary>
      <div className="score__why">
        <p>{explainSteps(line, rule).join("，")}</p>
        <p className="ui-meta">
          {rule.clause}　{rule.text}
        </p>
        <p className="ui-meta">
          {originByDutyKind[entry.kind] === "manual"
            ? "人工录入"
            : `由${sourceWords[originByDutyKind[entry.kind]]}自动记入`}
          ，{entry.at.slice(0, 10)} 入账
        </p>
        {originByDutyKind[entry.kind] === "manual" && (
          <div className="ui-cluster">
            <LinkButton
              compact
              icon="file"
              to={`/office/manual-entries?view=all&q=${encodeURIComponent(entry.evidence.title)}&id=${entry.sourceId}`}
            >
              查看录入和佐证
            </LinkButton>
          </div>
        )}
      </div>
    </details>
  );
}
