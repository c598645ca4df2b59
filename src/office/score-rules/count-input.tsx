import { useState } from "react";
import { plainDecimal } from "#office/score-rules/decimal-input.tsx";
import type { FieldProps } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";

interface CountInputProps extends FieldProps {
  /** A whole number; undefined where nothing is set. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** How many times; what is typed and no whole number counts as nothing set, and stays to be seen. */
export function CountInput({ value, onChange, ...field }: CountInputProps) {
  const [typed, setTyped] = useState(String(value ?? ""));
  const isWrong = typed !== "" && numberOf(typed) === undefined;
  const isOwn = numberOf(typed) === value;
  return (
    <Input
      need="optional"
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={isOwn ? typed : String(value ?? "")}
      error={isWrong && isOwn ? "请填整数。" : field.error}
      onChange={(text) => {
        setTyped(plainDecimal(text));
        onChange(numberOf(plainDecimal(text)));
      }}
    />
  );
}

const numberOf = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined);
