import type { RuleGroup } from "#domain/score/rule-set.ts";
import { DecimalInput } from "#office/score-rules/decimal-input.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Switch } from "#ui/switch.tsx";

interface GroupFormProps {
  readonly group: RuleGroup;
  /** Within another: it cannot be a bonus by itself. */
  readonly isInner: boolean;
  readonly onChange: (part: Partial<RuleGroup>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** Name and clause of a part, from full or from zero, and where it ends. */
export function GroupForm({ group, isInner, onChange, errorAt }: GroupFormProps) {
  const isFull = group.start !== undefined;
  return (
    <div className="rules-form rules-form--inset">
      <div className="rules-form__row">
        <Input
          label="名称"
          value={group.name}
          onChange={(name) => onChange({ name })}
          error={errorAt("name")}
          maxLength={60}
          autoFocus={group.name === ""}
        />
        <Input
          label="条款"
          need="optional"
          placeholder="如 第三条"
          value={group.clause}
          onChange={(clause) => onChange({ clause })}
          error={errorAt("clause")}
          maxLength={60}
        />
      </div>
      <Segmented
        label="起点"
        value={isFull ? "full" : "zero"}
        options={[
          { value: "zero", label: "从零加" },
          { value: "full", label: "从满分扣" },
        ]}
        onChange={(choice) => onChange({ start: choice === "full" ? (group.cap ?? "50") : undefined })}
      />
      <div className="rules-form__row">
        {isFull && (
          <DecimalInput
            label="满分（分）"
            value={group.start}
            onChange={(start) => onChange({ start: start ?? "" })}
            error={errorAt("start")}
          />
        )}
        <DecimalInput
          label="上限（分）"
          need="optional"
          value={group.cap}
          onChange={(cap) => onChange({ cap })}
          error={errorAt("cap")}
        />
        <DecimalInput
          label="最低（分）"
          need="optional"
          hint={isFull ? "扣到这里为止" : undefined}
          value={group.floor}
          onChange={(floor) => onChange({ floor })}
          error={errorAt("floor")}
        />
      </div>
      {!isInner && (
        <Switch
          label="加分事项"
          hint="计入“加分合计上限”"
          checked={group.isBonus === true}
          onChange={(isBonus) => onChange({ isBonus: isBonus || undefined })}
        />
      )}
    </div>
  );
}
