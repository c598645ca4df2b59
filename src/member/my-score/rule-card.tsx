import type { DutyYear } from "#contract/duty.ts";
import type { Rule } from "#domain/score/rule-set.ts";
import { Card } from "#ui/card.tsx";
import { Link } from "react-router";

/** The rule as the office wrote it, and where it stands. */
export function RuleCard({ rule, year }: { readonly rule: Rule; readonly year: DutyYear }) {
  return (
    <Card title="依据的条款">
      <blockquote className="score-rule">
        {rule.clause && <strong>{rule.clause}</strong>}
        <p>{rule.text || rule.name}</p>
      </blockquote>
      <p className="ui-meta">
        <Link className="score-way" to={`/my-score/rules?year=${year.year}`}>
          {year.rules.title}（第 {year.ruleVersion} 版）
        </Link>
      </p>
    </Card>
  );
}
