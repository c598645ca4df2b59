import { useState } from "react";
import type { FieldProps } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";

interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, typed; what is no number yet is NaN, and the server says what it takes. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  const isTypedValue = Object.is(numberOf(typed), value);
  return (
    <Input
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={isTypedValue ? typed : String(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(numberOf(text));
      }}
    />
  );
}

const numberOf = (text: string) => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN);
