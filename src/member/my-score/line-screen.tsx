import { explainLine } from "#domain/score/explain-line.ts";
import { explainSteps } from "#domain/score/explain-steps.ts";
import { explainGroup } from "#domain/score/explain-total.ts";
import { AppealRow } from "#member/my-score/appeals-card.tsx";
import { EvidenceCard } from "#member/my-score/evidence-card.tsx";
import { RuleCard } from "#member/my-score/rule-card.tsx";
import { linesOf, type ExplainedGroup } from "#domain/score/explain-year.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { useScore } from "#member/my-score/use-score.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useParams } from "react-router";

/** One line: how it was counted, by which rule, on what grounds; and 「有疑问」. */
export function LineScreen() {
  const { entryId, ruleId } = useParams();
  const { duty, view } = useScore();
  const back = { to: view ? `/my-score?year=${view.year.year}` : "/my-score", label: "我的履职" };
  const found = view && findLine(view, entryId, ruleId);
  if (!duty || !view || !found) {
    return (
      <Page title="得分依据" back={back}>
        {duty ? <EmptyState icon="info" text="这一条记录已经更正，不在本年度的明细里了。" /> : <Skeleton lines={6} />}
      </Page>
    );
  }
  const { line, entry, rule, part } = found;
  const appeals = duty.document.appeals.filter((appeal) => appeal.entryId === entry.id);
  const isOpen = appeals.some(({ state }) => state === "OPENED");
  const about = new URLSearchParams({ year: view.year.year, entry: entry.id, rule: rule.id });
  return (
    <Page
      title="得分依据"
      back={back}
      foot={
        !isOpen &&
        view.year.state !== "ARCHIVED" && (
          <LinkButton wide icon="answer" to={`/my-score/appeal?${about}`}>
            有疑问
          </LinkButton>
        )
      }
    >
      <section className="ui-card">
        <p className="score-sentence">{explainLine(line, entry, rule)}</p>
      </section>
      {appeals.length > 0 && (
        <Card title="您的疑问" flush>
          {appeals.map((appeal) => (
            <AppealRow key={appeal.id} appeal={appeal} duty={duty} />
          ))}
        </Card>
      )}
      <Card title="怎么算的">
        <ol className="score-steps">
          {explainSteps(line, rule).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
        {explainGroup(part.group).map((words) => (
          <p key={words} className="ui-meta">
            「{part.group.name}」{words}
          </p>
        ))}
      </Card>
      <RuleCard rule={rule} year={view.year} />
      <EvidenceCard entry={entry} />
    </Page>
  );
}

const findLine = (view: ScoreView, entryId = "", ruleId = "") => {
  for (const part of view.groups.flatMap(withInner)) {
    const line = part.lines.find(({ entry, rule }) => entry.id === entryId && rule.id === ruleId);
    if (line) return { ...line, part };
  }
  return undefined;
};

const withInner = (part: ExplainedGroup): readonly ExplainedGroup[] =>
  linesOf(part).length === 0 ? [] : [part, ...part.groups.flatMap(withInner)];
