import { pointsWords } from "#domain/score/points-words.ts";
import type { Grade, RuleSet } from "#domain/score/rule-set.ts";
import { DecimalInput } from "#office/score-rules/decimal-input.tsx";
import { ItemList } from "#office/score-rules/item-list.tsx";
import type { ItemFormProps } from "#office/score-rules/item-row.tsx";
import { listEdit } from "#office/score-rules/list-edit.ts";
import { newGrade } from "#office/score-rules/new-parts.ts";
import type { RulesPartProps } from "#office/score-rules/rules-part.tsx";
import { CheckChipGroup } from "#ui/chip-group.tsx";
import { Input } from "#ui/input.tsx";

/** 等次: from the highest down; whoever meets points and gates has it. */
export function GradesPart({ desk, rules }: RulesPartProps) {
  const edit = listEdit<Grade>(desk, {
    read: (known) => known.grades,
    write: (known, grades) => ({ ...known, grades }),
    words: ({ name }) => `等次“${name}”`,
  });
  return (
    <ItemList
      {...{ desk, edit }}
      title="等次"
      purpose="从高到低排列。分数到线、达标条件也满足的，得这一等；最后一等从 0 分或更低起，不设条件。"
      noun="等次"
      items={rules.grades}
      newItem={newGrade}
      mustHaveOne
      pointer="/grades"
      renderWords={(item) => wordsOf(item, rules)}
      renderForm={(props) => <GradeForm {...props} rules={rules} />}
    />
  );
}

const gateNames = (grade: Grade, { gates }: RuleSet) =>
  gates
    .filter(({ id }) => grade.gates.includes(id))
    .map(({ name }) => name)
    .join("、");

const wordsOf = (grade: Grade, rules: RuleSet) => (
  <>
    <strong>{grade.name}</strong> {pointsWords(grade.from)}起
    {grade.gates.length > 0 && <span className="ui-meta"> 须{gateNames(grade, rules)}</span>}
  </>
);

function GradeForm({ item, rules, onChange, errorAt }: ItemFormProps<Grade> & { readonly rules: RuleSet }) {
  return (
    <div className="rules-form">
      <div className="rules-form__row">
        <Input
          label="等次名称"
          value={item.name}
          onChange={(name) => onChange({ name })}
          error={errorAt("name")}
          maxLength={60}
          autoFocus={item.name === ""}
        />
        <DecimalInput
          label="多少分起"
          value={item.from}
          onChange={(from = "") => onChange({ from })}
          error={errorAt("from") ?? errorAt("gates")}
        />
      </div>
      {rules.gates.length > 0 && (
        <CheckChipGroup<string>
          label="还须达到"
          need="optional"
          options={rules.gates.map(({ id, name }) => ({ value: id, label: name || "未命名的条件" }))}
          values={item.gates}
          onChange={(gates) => onChange({ gates })}
        />
      )}
    </div>
  );
}
