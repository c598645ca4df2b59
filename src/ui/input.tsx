import { Field, type FieldProps } from "#ui/field.tsx";
import type { HTMLAttributes, Ref } from "react";

interface InputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "tel" | "password" | "search" | "date" | "time" | "number" | "url";
  readonly name?: string;
  readonly autoComplete?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly autoCapitalize?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function Input({ label, hint, error, count, need, labelHidden, onChange, ...input }: InputProps) {
  return (
    <Field {...{ label, hint, error, count, need, labelHidden }}>
      {(wiring) => (
        <input
          type="text"
          className="ui-control"
          {...wiring}
          {...input}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
