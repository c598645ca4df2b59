import { OPINION_TIMERS, type OpinionTimer } from "#domain/settings/opinion-settings.ts";
import type { Term, TermUnit } from "#domain/time/deadline.ts";
import type { CardProps } from "#office/opinion-settings/use-opinion-settings.ts";
import { Card } from "#ui/card.tsx";
import { NativeSelect, type Option } from "#ui/native-select.tsx";
import { NumberField } from "#ui/number-field.tsx";

const UNITS: readonly Option<TermUnit>[] = [
  { value: "WORKING_DAY", label: "个工作日" },
  { value: "DAY", label: "日" },
  { value: "MONTH", label: "个月" },
];

const wordsByTimer: Record<OpinionTimer, { readonly name: string; readonly from: string }> = {
  MEMBER: { name: "委员答复转办反映", from: "自转给委员次日起" },
  UNIT: { name: "承办单位答复转办反映", from: "自转给单位次日起" },
  INQUIRY: { name: "委员工作室答复提问", from: "自提问次日起" },
  FORWARD: { name: "单位反馈转来的信息", from: "自转送次日起" },
};

/** 时限: for whom, counted from what. */
export function ClocksCard({ settings, change, errorAt }: CardProps) {
  const set = (timer: OpinionTimer, part: Partial<Term>) =>
    change({ timers: { ...settings.timers, [timer]: { ...settings.timers[timer], ...part } } });
  return (
    <Card title="办理时限">
      <ul className="opinion-settings__clocks">
        {OPINION_TIMERS.map((timer) => (
          <li key={timer}>
            <div>
              <strong>{wordsByTimer[timer].name}</strong>
              <p className="ui-meta">{wordsByTimer[timer].from}</p>
            </div>
            <NumberField
              label={`${wordsByTimer[timer].name}：数目`}
              labelHidden
              value={settings.timers[timer].count}
              onChange={(count) => set(timer, { count })}
              error={errorAt(`timers/${timer}/count`)}
            />
            <NativeSelect
              label={`${wordsByTimer[timer].name}：单位`}
              labelHidden
              value={settings.timers[timer].unit}
              options={UNITS}
              onChange={(unit) => set(timer, { unit })}
            />
          </li>
        ))}
        <li>
          <div>
            <strong>值班委员接单</strong>
            <p className="ui-meta">超过后提醒工作室负责人</p>
          </div>
          <NumberField
            label="值班委员接单：小时"
            labelHidden
            value={settings.pickUpHours}
            onChange={(pickUpHours) => change({ pickUpHours })}
            error={errorAt("pickUpHours")}
          />
          <span>小时内</span>
        </li>
      </ul>
      <p className="ui-meta">改动只用于今后转办的事项，已经告知的期限不变。</p>
    </Card>
  );
}
