import { Icon } from "#ui/icon.tsx";
import type { Option } from "#ui/native-select.tsx";
import { useId, type ReactNode } from "react";

interface Chips<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly need?: "required" | "optional";
  readonly options: readonly Option<Value>[];
}

interface OneOf<Value extends string> extends Chips<Value> {
  /** "" while none is chosen; a second press on the chosen one takes it back. */
  readonly value: Value | "";
  readonly onChange: (value: Value | "") => void;
}

/** One of a few, as chips; choosing none stays possible. */
export function ChipGroup<Value extends string>({ value, onChange, ...chips }: OneOf<Value>) {
  const name = useId();
  return (
    <ChipFrame {...chips}>
      {chips.options.map((option) => (
        <label key={option.value} className="ui-chip">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            onClick={() => option.value === value && onChange("")}
          />
          <ChipFace label={option.label} />
        </label>
      ))}
    </ChipFrame>
  );
}

interface ManyOf<Value extends string> extends Chips<Value> {
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few, as chips. */
export function CheckChipGroup<Value extends string>({ values, onChange, ...chips }: ManyOf<Value>) {
  const toggled = (value: Value) =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return (
    <ChipFrame {...chips}>
      {chips.options.map((option) => (
        <label key={option.value} className="ui-chip">
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            disabled={option.disabled}
            onChange={() => onChange(toggled(option.value))}
          />
          <ChipFace label={option.label} />
        </label>
      ))}
    </ChipFrame>
  );
}

function ChipFace({ label }: { readonly label: string }) {
  return (
    <span>
      <Icon name="check" />
      {label}
    </span>
  );
}

function ChipFrame<Value extends string>(props: Chips<Value> & { readonly children: ReactNode }) {
  return (
    <fieldset className="ui-field">
      <legend className={props.labelHidden ? "ui-hidden" : undefined}>
        <span className="ui-field__label">{props.label}</span>
        {props.need && <span className="ui-field__need">{props.need === "required" ? "必选" : "可不选"}</span>}
      </legend>
      <div className="ui-chips">{props.children}</div>
    </fieldset>
  );
}
