import type { FieldProps } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";

interface DecimalInputProps extends FieldProps {
  /** Decimal text; undefined: nothing is set. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
}

/** A number of points as it is typed; full-width digits and signs are taken for plain ones. */
export function DecimalInput({ value, onChange, ...field }: DecimalInputProps) {
  return (
    <Input
      {...field}
      inputMode="decimal"
      autoComplete="off"
      value={value ?? ""}
      onChange={(typed) => onChange(plainDecimal(typed) || undefined)}
    />
  );
}

/** 「−１．５」 → "-1.5". */
export const plainDecimal = (typed: string): string =>
  typed.normalize("NFKC").replace(/[−–—]/g, "-").replace(/。/g, ".").replace(/\s/g, "");
