import type { Rule } from "#domain/score/rule-set.ts";
import { plainDecimal } from "#office/score-rules/decimal-input.tsx";
import type { RuleFormProps } from "#office/score-rules/rule-form.tsx";
import { WhereField } from "#office/score-rules/where-field.tsx";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";

type Row = NonNullable<Rule["factors"]>[number];

/** 综合采用计 1/2: every row that holds multiplies. */
export function FactorsField({ rule, onChange, errorAt }: RuleFormProps) {
  const rows = rule.factors ?? [];
  const put = (next: readonly Row[]) => onChange({ factors: next.length > 0 ? next : undefined });
  return (
    <div className="rules-instead">
      {rows.length > 0 && <span className="ui-field__label">以下情况打折（都符合的连乘）</span>}
      <ol>
        {rows.map((row, at) => (
          <li key={at} className="rules-instead__row">
            <WhereField
              label={`折算 ${at + 1} 的条件`}
              where={row.where}
              onChange={(where) => put(rows.with(at, { ...row, where }))}
              errorAt={(field) => errorAt(`factors/${at}/where${field}`)}
            />
            <Input
              label={`折算 ${at + 1} 计几分之几`}
              value={row.factor}
              onChange={(factor) => put(rows.with(at, { ...row, factor: plainDecimal(factor) }))}
              error={errorAt(`factors/${at}/factor`)}
            />
            <Button kind="quiet" compact label={`删去第 ${at + 1} 种折算`} onPress={() => put(rows.toSpliced(at, 1))}>
              删去这种折算
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button kind="quiet" compact icon="plus" onPress={() => put([...rows, { where: {}, factor: "1/2" }])}>
          某种情况打折
        </Button>
      </div>
    </div>
  );
}
