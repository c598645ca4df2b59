import { useState } from "react";
import { addDays, readLocalDate } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import {
  formerPeriod,
  kindOfPeriod,
  labelByPeriodKind,
  PERIOD_KINDS,
  periodAround,
  type PeriodKind,
  periodWords,
  type ReviewPeriod,
} from "#domain/work-review/review-period.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";

interface PeriodChooserProps {
  readonly period: ReviewPeriod;
  readonly onChoose: (period: ReviewPeriod) => void;
}

const options = PERIOD_KINDS.map((value) => ({ value, label: labelByPeriodKind[value] }));

/** 年度, 半年, 季度 with a step back and forth, or any two days. */
export function PeriodChooser({ period, onChoose }: PeriodChooserProps) {
  const [isAny, setAny] = useState(false);
  const kind = isAny ? "ANY" : kindOfPeriod(period);
  const choose = (next: PeriodKind) => {
    setAny(next === "ANY");
    if (next !== "ANY") onChoose(periodAround(next, earlier(today(), period.to)));
  };
  const next = kind === "ANY" ? period : periodAround(kind, addDays(period.to, 1));
  return (
    <div className="work-review__period">
      <Segmented label="期间" value={kind} options={options} onChange={choose} />
      {kind === "ANY" ? (
        <AnyPeriod key={`${period.from} ${period.to}`} period={period} onChoose={onChoose} />
      ) : (
        <div className="work-review__steps">
          <Button kind="quiet" compact icon="back" label="前一期" onPress={() => onChoose(formerPeriod(period))}>
            前一期
          </Button>
          <strong aria-live="polite">{periodWords(period)}</strong>
          <Button kind="quiet" compact icon="forward" disabled={next.from > today()} onPress={() => onChoose(next)}>
            后一期
          </Button>
        </div>
      )}
    </div>
  );
}

function AnyPeriod({ period, onChoose }: PeriodChooserProps) {
  const [from, setFrom] = useState<string>(period.from);
  const [to, setTo] = useState<string>(period.to);
  const [first, last] = [readLocalDate(from), readLocalDate(to)];
  const isBackwards = first !== undefined && last !== undefined && first > last;
  return (
    <form
      className="work-review__days"
      onSubmit={(event) => {
        event.preventDefault();
        if (first && last && !isBackwards) onChoose({ from: first, to: last });
      }}
    >
      <Input label="开始日期" type="date" value={from} onChange={setFrom} />
      <Input
        label="结束日期"
        type="date"
        value={to}
        onChange={setTo}
        error={isBackwards ? "结束日期不能早于开始日期。" : undefined}
      />
      <Button type="submit" disabled={!first || !last || isBackwards}>
        统计这段时间
      </Button>
    </form>
  );
}

const today = () => shanghaiDay(new Date());
const earlier = <Day extends string>(one: Day, other: Day): Day => (one < other ? one : other);
