import type { Points } from "#domain/score/rule-set.ts";
import { plainDecimal } from "#office/score-rules/decimal-input.tsx";
import { Field } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";

interface PointsFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: Points;
  readonly onChange: (value: Points) => void;
  readonly error?: string | undefined;
}

/** 加 5 分, 扣 2 分: the sign is a word, never a minus to be typed. */
export function PointsField({ label, labelHidden, value, onChange, error }: PointsFieldProps) {
  const isTaken = value.startsWith("-");
  const put = (taken: boolean, amount: string) => onChange((taken ? "-" : "") + amount.replaceAll("-", ""));
  return (
    <Field label={label} labelHidden={labelHidden} error={error}>
      {(wiring) => (
        <div className="rules-points">
          <div className="ui-select">
            <select
              className="ui-control"
              aria-label={`${label}：加或扣`}
              value={isTaken ? "take" : "give"}
              onChange={(event) => put(event.target.value === "take", value)}
            >
              <option value="give">加</option>
              <option value="take">扣</option>
            </select>
            <Icon name="down" />
          </div>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className="ui-control"
            {...wiring}
            value={value.replace("-", "")}
            onChange={(event) => put(isTaken, plainDecimal(event.target.value))}
          />
          <span>分</span>
        </div>
      )}
    </Field>
  );
}
