import { pointsWords } from "#domain/score/points-words.ts";
import type { Alert } from "#domain/score/rule-set.ts";
import { CountInput } from "#office/score-rules/count-input.tsx";
import { DecimalInput } from "#office/score-rules/decimal-input.tsx";
import { ItemList } from "#office/score-rules/item-list.tsx";
import type { ItemFormProps } from "#office/score-rules/item-row.tsx";
import { listEdit } from "#office/score-rules/list-edit.ts";
import { newAlert } from "#office/score-rules/new-parts.ts";
import type { RulesPartProps } from "#office/score-rules/rules-part.tsx";
import { Input } from "#ui/input.tsx";

/** 提醒: seen by those of the office who may, never by other members. */
export function AlertsPart({ desk, rules }: RulesPartProps) {
  const edit = listEdit<Alert>(desk, {
    read: (known) => known.alerts,
    write: (known, alerts) => ({ ...known, alerts }),
    words: ({ name }) => `提醒“${name}”`,
  });
  return (
    <ItemList
      {...{ desk, edit }}
      title="提醒"
      purpose="只给有权限的工作人员看，供人工研判；系统不自动处理任何委员。"
      noun="提醒"
      items={rules.alerts}
      newItem={newAlert}
      pointer="/alerts"
      renderWords={(item) => (
        <>
          <strong>{item.name}</strong> {conditionOf(item)}：{item.consequence}
          {item.clause && <span className="ui-meta"> {item.clause}</span>}
        </>
      )}
      renderForm={(props) => <AlertForm {...props} />}
    />
  );
}

const conditionOf = ({ years, below }: Alert) => `${years > 1 ? `连续 ${years} 年` : "当年"}低于 ${pointsWords(below)}`;

function AlertForm({ item, onChange, errorAt }: ItemFormProps<Alert>) {
  return (
    <div className="rules-form">
      <div className="rules-form__row">
        <Input
          label="名称"
          value={item.name}
          onChange={(name) => onChange({ name })}
          error={errorAt("name")}
          maxLength={60}
          autoFocus={item.name === ""}
        />
        <DecimalInput
          label="低于（分）"
          value={item.below}
          onChange={(below = "") => onChange({ below })}
          error={errorAt("below")}
        />
        <CountInput
          label="连续几年"
          need="required"
          value={item.years}
          onChange={(years = 0) => onChange({ years })}
          error={errorAt("years")}
        />
      </div>
      <div className="rules-form__row">
        <Input
          label="办法规定怎么处理"
          value={item.consequence}
          onChange={(consequence) => onChange({ consequence })}
          error={errorAt("consequence")}
        />
        <Input
          label="条款"
          need="optional"
          value={item.clause}
          onChange={(clause) => onChange({ clause })}
          error={errorAt("clause")}
          maxLength={60}
        />
      </div>
    </div>
  );
}
