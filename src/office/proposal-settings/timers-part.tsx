import { labelByTimer, countedFromByTimer } from "#domain/settings/proposal-setting-labels.ts";
import { PROPOSAL_TIMERS, type ProposalTimer } from "#domain/settings/proposal-settings.ts";
import { deadlineWords, provisionalWords } from "#domain/time/deadline-words.ts";
import { explainDeadline, type Term, type TermUnit } from "#domain/time/deadline.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import { NumberField } from "#ui/number-field.tsx";
import type { PartProps } from "#office/proposal-settings/use-proposal-settings.ts";
import { Card } from "#ui/card.tsx";
import { NativeSelect, type Option } from "#ui/native-select.tsx";

const UNITS: readonly Option<TermUnit>[] = [
  { value: "WORKING_DAY", label: "个工作日" },
  { value: "DAY", label: "日" },
  { value: "MONTH", label: "个月" },
];

interface TimersPartProps extends PartProps {
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

/** 时限, each with the day on which it would end if it began today, and why. */
export function TimersPart({ settings, change, errorAt, calendar, today }: TimersPartProps) {
  const set = (timer: ProposalTimer, part: Partial<Term>) =>
    change({ timers: { ...settings.timers, [timer]: { ...settings.timers[timer], ...part } } });
  return (
    <>
      <Card>
        <ul className="settings-timers">
          {PROPOSAL_TIMERS.map((timer) => (
            <li key={timer}>
              <div>
                <strong>{labelByTimer[timer]}</strong>
                <span className="ui-meta"> {countedFromByTimer[timer]}</span>
                <p className="ui-meta">{sampleWords(calendar, today, settings.timers[timer])}</p>
              </div>
              <NumberField
                label={`${labelByTimer[timer]}：数目`}
                labelHidden
                value={settings.timers[timer].count}
                onChange={(count) => set(timer, { count })}
                error={errorAt(`timers/${timer}/count`)}
              />
              <NativeSelect
                label={`${labelByTimer[timer]}：单位`}
                labelHidden
                value={settings.timers[timer].unit}
                options={UNITS}
                onChange={(unit) => set(timer, { unit })}
              />
            </li>
          ))}
        </ul>
        <p className="ui-meta">
          改动只用于今后起算的期限，已经告知的到期日不变。期限末日逢休息日，顺延至下一个工作日。
        </p>
      </Card>
      <Card title="重新办理">
        <div className="settings-row">
          <NumberField
            label="最多轮次"
            hint="提案者不满意时可退回重办的次数，0 为不重办"
            value={settings.rehandlingRounds}
            onChange={(rehandlingRounds) => change({ rehandlingRounds })}
            error={errorAt("rehandlingRounds")}
          />
        </div>
      </Card>
    </>
  );
}

const sampleWords = (calendar: WorkCalendar, today: LocalDate, term: Term): string => {
  if (!(term.count >= 1 && term.count <= 366)) return "";
  const explanation = explainDeadline(calendar, today, term);
  const [year] = explanation.provisionalYears;
  const caveat = year === undefined ? "" : `（${provisionalWords(year)}）`;
  return `如：${deadlineWords(explanation)}${caveat}`;
};
