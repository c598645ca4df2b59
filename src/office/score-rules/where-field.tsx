import { dutyFactValues, labelByDutyFact, labelByDutyFactValue, type DutyFactName } from "#domain/duty/duty-facts.ts";
import type { Where } from "#domain/score/rule-set.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { CheckChipGroup } from "#ui/chip-group.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

interface WhereFieldProps {
  readonly label: string;
  readonly where: Where;
  readonly onChange: (where: Where) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const FACTS = Object.keys(dutyFactValues) as DutyFactName[];

/** Conditions: one of these meeting kinds, and this role, … All of them have to hold. */
export function WhereField({ label, where, onChange, errorAt }: WhereFieldProps) {
  const used = FACTS.filter((name) => where[name] !== undefined);
  const free = FACTS.filter((name) => where[name] === undefined);
  return (
    <div className="rules-where">
      {used.length > 0 && <span className="ui-field__label">{label}</span>}
      {used.map((name) => (
        <div key={name} className="rules-where__row">
          <FactValues {...{ name, where, onChange }} />
          <Button
            kind="quiet"
            compact
            label={`删去条件：${labelByDutyFact[name]}`}
            onPress={() => onChange(without(where, name))}
          >
            删去
          </Button>
          {errorAt(`/${name}`) && (
            <span className="ui-field__error">
              <Icon name="alert" />
              请至少选一个。
            </span>
          )}
        </div>
      ))}
      <div className="rules-where__add">
        <NativeSelect<DutyFactName | "">
          label={used.length > 0 ? `${label}：再加一个` : label}
          labelHidden={used.length > 0}
          need="optional"
          value=""
          options={[
            { value: "", label: used.length > 0 ? "再加一个条件" : "不限，或选一个条件" },
            ...free.map((name) => ({ value: name, label: labelByDutyFact[name] })),
          ]}
          onChange={(name) => name !== "" && onChange({ ...where, [name]: [] })}
        />
      </div>
    </div>
  );
}

const without = (where: Where, name: DutyFactName): Where => {
  const { [name]: _gone, ...rest } = where;
  return rest;
};

interface FactValuesProps {
  readonly name: DutyFactName;
  readonly where: Where;
  readonly onChange: (where: Where) => void;
}

function FactValues({ name, where, onChange }: FactValuesProps) {
  const values: readonly (string | boolean)[] = dutyFactValues[name];
  const chosen = where[name] ?? [];
  return (
    <CheckChipGroup<string>
      label={labelByDutyFact[name]}
      options={values.map((value) => ({
        value: String(value),
        label: labelByDutyFactValue[name][String(value)] ?? String(value),
      }))}
      values={chosen.map(String)}
      onChange={(texts) => onChange({ ...where, [name]: values.filter((value) => texts.includes(String(value))) })}
    />
  );
}
