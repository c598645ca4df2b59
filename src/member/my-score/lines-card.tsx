import { explainGroup } from "#domain/score/explain-total.ts";
import { LineRow } from "#member/my-score/line-row.tsx";
import { OtherEntries } from "#member/my-score/other-entries.tsx";
import { linesOf, type ExplainedGroup } from "#domain/score/explain-year.ts";
import type { ScoreView } from "#member/my-score/score-view.ts";
import { Card } from "#ui/card.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useState } from "react";

/** So many lines are all open; more are folded, group by group. */
const FEW = 12;
const PAGE = 10;

/** Every line of the year, by group, the newest first. */
export function LinesCard({ view }: { readonly view: ScoreView }) {
  const groups = view.groups.filter((part) => linesOf(part).length > 0);
  const isOpen = groups.reduce((sum, part) => sum + linesOf(part).length, 0) <= FEW;
  return (
    <Card title="每一分的依据" flush>
      {groups.length === 0 && (
        <p className="score-empty">本年度还没有记录。办公室确认会议签到、提案立案后，会自动记在这里。</p>
      )}
      {groups.map((part) => (
        <GroupLines key={`${view.year.year} ${part.group.id}`} part={part} year={view.year.year} isOpen={isOpen} />
      ))}
      <OtherEntries view={view} />
    </Card>
  );
}

interface GroupLinesProps {
  readonly part: ExplainedGroup;
  readonly year: string;
  readonly isOpen: boolean;
}

function GroupLines({ part, year, isOpen }: GroupLinesProps) {
  const { group } = part;
  return (
    <details className="score-group" open={isOpen}>
      <summary>
        <Icon name="down" />
        <span className="score-group__name">{group.name}</span>
        <span className="score-group__count">{linesOf(part).length} 条</span>
        <strong>{group.total.replace("-", "−")} 分</strong>
      </summary>
      <Lines part={part} year={year} />
    </details>
  );
}

function Lines({ part, year }: Omit<GroupLinesProps, "isOpen">) {
  const [most, setMost] = useState(PAGE);
  const left = part.lines.length - most;
  return (
    <>
      {explainGroup(part.group).map((words) => (
        <p key={words} className="score-bound">
          <Icon name="info" />
          {words}
        </p>
      ))}
      <ul className="ui-list">
        {part.lines.slice(0, most).map((line) => (
          <li key={`${line.entry.id} ${line.rule.id}`}>
            <LineRow line={line} year={year} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button kind="quiet" wide icon="down" onPress={() => setMost(most + PAGE)}>
          再显示 {Math.min(left, PAGE)} 条（还有 {left} 条）
        </Button>
      )}
      {part.groups.map((inner) => (
        <section key={inner.group.id} aria-label={inner.group.name}>
          <h3 className="score-group__inner">
            {inner.group.name}
            <span>{inner.group.total.replace("-", "−")} 分</span>
          </h3>
          <Lines part={inner} year={year} />
        </section>
      ))}
    </>
  );
}
