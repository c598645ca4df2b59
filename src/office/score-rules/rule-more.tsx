import type { Rule } from "#domain/score/rule-set.ts";
import { CountInput } from "#office/score-rules/count-input.tsx";
import { FactorsField } from "#office/score-rules/factors-field.tsx";
import type { RuleFormProps } from "#office/score-rules/rule-form.tsx";
import { SplitField } from "#office/score-rules/split-field.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { NativeSelect } from "#ui/native-select.tsx";

/** What few rules need: which of the times count, joint work, factors, no double count. */
export function RuleMore(props: RuleFormProps) {
  const { rule, onChange, errorAt } = props;
  const putNth = (part: NonNullable<Rule["nth"]>) => {
    const nth = { ...rule.nth, ...part };
    onChange({ nth: nth.from === undefined && nth.to === undefined ? undefined : nth });
  };
  return (
    <Disclosure summary="联名、次数和折算" open={isUsed(rule)}>
      <div className="rules-form">
        <SplitField {...props} />
        <div className="rules-form__row">
          <CountInput
            label="从第几次起计"
            value={rule.nth?.from}
            onChange={(from) => putNth({ from })}
            error={errorAt("nth/from") ?? errorAt("nth")}
          />
          <CountInput
            label="计到第几次为止"
            value={rule.nth?.to}
            onChange={(to) => putNth({ to })}
            error={errorAt("nth/to")}
          />
          <CountInput
            label="全年至少几次才计"
            value={rule.atLeast}
            onChange={(atLeast) => onChange({ atLeast })}
            error={errorAt("atLeast")}
          />
        </div>
        <FactorsField {...props} />
        <BestField {...props} />
      </div>
    </Disclosure>
  );
}

const isUsed = ({ split, nth, atLeast, factors, best }: Rule) =>
  [split, nth, atLeast, factors, best].some((part) => part !== undefined);

/** Rules of one such group exclude each other for the same matter. */
const BESTS = [
  { value: "best-1", label: "第一组：组内只计最高的一项" },
  { value: "best-2", label: "第二组：组内只计最高的一项" },
  { value: "best-3", label: "第三组：组内只计最高的一项" },
];

function BestField({ rule, onChange, errorAt }: RuleFormProps) {
  const own = rule.best !== undefined && !BESTS.some(({ value }) => value === rule.best) ? rule.best : undefined;
  return (
    <NativeSelect<string>
      label="同一件事不重复计"
      hint="同一提案、同一信息在几条规则里都能得分时，把它们放进同一组。"
      value={rule.best ?? ""}
      options={[
        { value: "", label: "分别计分" },
        ...(own === undefined ? [] : [{ value: own, label: `原有的组（${own}）：组内只计最高的一项` }]),
        ...BESTS,
      ]}
      onChange={(best) => onChange({ best: best || undefined })}
      error={errorAt("best")}
    />
  );
}
