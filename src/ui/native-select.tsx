import { Field, type FieldProps } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface NativeSelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** The phone's own wheel. An empty choice is an option like any other (`value: ""`). */
export function NativeSelect<Value extends string>(props: NativeSelectProps<Value>) {
  const { label, hint, error, need, labelHidden, value, options, onChange, disabled } = props;
  return (
    <Field {...{ label, hint, error, need, labelHidden }}>
      {(wiring) => (
        <div className="ui-select">
          <select
            className="ui-control"
            {...wiring}
            value={value}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}
