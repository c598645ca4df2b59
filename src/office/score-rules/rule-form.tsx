import type { Rule, RuleUnit } from "#domain/score/rule-set.ts";
import { RULE_UNITS } from "#domain/score/rule-set.ts";
import { labelByRuleUnit } from "#domain/score/rule-words.ts";
import { DecimalInput } from "#office/score-rules/decimal-input.tsx";
import { InsteadField } from "#office/score-rules/instead-field.tsx";
import { MatchFields } from "#office/score-rules/match-fields.tsx";
import { PointsField } from "#office/score-rules/points-field.tsx";
import { RuleMore } from "#office/score-rules/rule-more.tsx";
import { Input } from "#ui/input.tsx";
import { NativeSelect } from "#ui/native-select.tsx";
import { TextArea } from "#ui/text-area.tsx";

export interface RuleFormProps {
  readonly rule: Rule;
  readonly onChange: (part: Partial<Rule>) => void;
  /** What is to be mended at `counts/kinds`. */
  readonly errorAt: (field: string) => string | undefined;
}

/** A rule in the order in which an office would say it: which clause, what counts, how much, and what else holds. */
export function RuleForm({ rule, onChange, errorAt }: RuleFormProps) {
  return (
    <div className="rules-form">
      <div className="rules-form__row">
        <Input
          label="简称"
          value={rule.name}
          onChange={(name) => onChange({ name })}
          error={errorAt("name")}
          maxLength={60}
          autoFocus={rule.name === ""}
        />
        <Input
          label="条款"
          need="optional"
          placeholder="如 第六条第二款"
          value={rule.clause}
          onChange={(clause) => onChange({ clause })}
          error={errorAt("clause")}
          maxLength={60}
        />
      </div>
      <TextArea
        label="条文"
        need="optional"
        hint="委员查看这一分、提出疑问时看到的原文。"
        rows={2}
        value={rule.text}
        onChange={(text) => onChange({ text })}
        error={errorAt("text")}
        data-kept
      />
      <MatchFields
        match={rule.counts}
        onChange={(counts) => onChange({ counts })}
        errorAt={(f) => errorAt(`counts/${f}`)}
      />
      <div className="rules-form__row rules-form__row--points">
        <PointsField
          label="分值"
          value={rule.points}
          onChange={(points) => onChange({ points })}
          error={errorAt("points")}
        />
        <NativeSelect<RuleUnit>
          label="怎么计"
          value={rule.unit}
          options={RULE_UNITS.map((unit) => ({ value: unit, label: labelByRuleUnit[unit] }))}
          onChange={(unit) => onChange({ unit })}
          error={errorAt("unit")}
        />
        <CapField rule={rule} onChange={onChange} errorAt={errorAt} />
      </div>
      <InsteadField rule={rule} onChange={onChange} errorAt={errorAt} />
      <RuleMore rule={rule} onChange={onChange} errorAt={errorAt} />
    </div>
  );
}

/** The most that it gives; of a rule that takes, the most that it takes. */
function CapField({ rule, onChange, errorAt }: RuleFormProps) {
  const isTaking = rule.points.startsWith("-");
  return (
    <DecimalInput
      label={isTaking ? "全年最多扣（分）" : "全年最多（分）"}
      need="optional"
      value={rule.cap?.replace("-", "")}
      onChange={(cap) =>
        onChange({ cap: cap === undefined ? undefined : (isTaking ? "-" : "") + cap.replaceAll("-", "") })
      }
      error={errorAt("cap")}
    />
  );
}
