import type { Split } from "#domain/score/rule-set.ts";
import { DecimalInput, plainDecimal } from "#office/score-rules/decimal-input.tsx";
import type { RuleFormProps } from "#office/score-rules/rule-form.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

const labelBySplit: Record<Split["by"], string> = {
  WHOLE: "每人都计全分",
  FIRST_ONLY: "只计第一位",
  FIRST_SHARE: "第一位计一部分，其余平分剩下的",
  FIXED: "第一位和其他人各定分值",
  EQUAL: "全体平分",
  FACTOR: "联名的每人打折",
};
const SPLITS = Object.keys(labelBySplit) as Split["by"][];

const newSplit: Record<Split["by"], Split | undefined> = {
  WHOLE: undefined,
  FIRST_ONLY: { by: "FIRST_ONLY" },
  FIRST_SHARE: { by: "FIRST_SHARE", first: "1/2" },
  FIXED: { by: "FIXED", first: "10", other: "5" },
  EQUAL: { by: "EQUAL" },
  FACTOR: { by: "FACTOR", factor: "1/2" },
};

/** How joint work is shared, with what the way needs to be known. */
export function SplitField({ rule, onChange, errorAt }: RuleFormProps) {
  const { split } = rule;
  return (
    <div className="rules-form__row">
      <NativeSelect
        label="几人联名时"
        value={split?.by ?? "WHOLE"}
        options={SPLITS.map((by) => ({ value: by, label: labelBySplit[by] }))}
        onChange={(by) => onChange({ split: newSplit[by] })}
      />
      {split?.by === "FIRST_SHARE" && (
        <Input
          label="第一位计几分之几"
          value={split.first}
          onChange={(first) => onChange({ split: { ...split, first: plainDecimal(first) } })}
          error={errorAt("split/first")}
        />
      )}
      {split?.by === "FACTOR" && (
        <Input
          label="每人计几分之几"
          value={split.factor}
          onChange={(factor) => onChange({ split: { ...split, factor: plainDecimal(factor) } })}
          error={errorAt("split/factor")}
        />
      )}
      {split?.by === "FIXED" && (
        <>
          <DecimalInput
            label="第一位（分）"
            value={split.first}
            onChange={(first = "") => onChange({ split: { ...split, first } })}
            error={errorAt("split/first")}
          />
          <DecimalInput
            label="其他人（分）"
            value={split.other}
            onChange={(other = "") => onChange({ split: { ...split, other } })}
            error={errorAt("split/other")}
          />
        </>
      )}
    </div>
  );
}
