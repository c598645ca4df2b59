import type { Rule } from "#domain/score/rule-set.ts";
import { PointsField } from "#office/score-rules/points-field.tsx";
import type { RuleFormProps } from "#office/score-rules/rule-form.tsx";
import { WhereField } from "#office/score-rules/where-field.tsx";
import { Button } from "#ui/button.tsx";

type Row = NonNullable<Rule["instead"]>[number];

/** Other points in some cases: level × outcome, roles, kinds of leave. The first row that holds counts. */
export function InsteadField({ rule, onChange, errorAt }: RuleFormProps) {
  const rows = rule.instead ?? [];
  const put = (next: readonly Row[]) => onChange({ instead: next.length > 0 ? next : undefined });
  return (
    <div className="rules-instead">
      {rows.length > 0 && <span className="ui-field__label">以下情况另定分值（从上到下，先符合的算）</span>}
      <ol>
        {rows.map((row, at) => (
          <li key={at} className="rules-instead__row">
            <WhereField
              label={`情况 ${at + 1} 的条件`}
              where={row.where}
              onChange={(where) => put(rows.with(at, { ...row, where }))}
              errorAt={(field) => errorAt(`instead/${at}/where${field}`)}
            />
            <PointsField
              label={`情况 ${at + 1} 的分值`}
              value={row.points}
              onChange={(points) => put(rows.with(at, { ...row, points }))}
              error={errorAt(`instead/${at}/points`)}
            />
            <Button kind="quiet" compact label={`删去第 ${at + 1} 种情况`} onPress={() => put(rows.toSpliced(at, 1))}>
              删去这种情况
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button kind="quiet" compact icon="plus" onPress={() => put([...rows, { where: {}, points: rule.points }])}>
          某种情况另定分值
        </Button>
      </div>
    </div>
  );
}
