import { useState } from "react";
import {
  addHalfDays,
  changedHalfDay,
  type HalfDay,
  labelByPart,
  type Part,
  PARTS,
} from "#office/meetings/half-days.ts";
import { localDay } from "#office/meetings/when.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Segmented } from "#ui/segmented.tsx";

interface HalfDayFieldsProps {
  readonly legend: string;
  readonly rows: readonly HalfDay[];
  readonly fault: string | undefined;
  readonly onChange: (rows: readonly HalfDay[]) => void;
}

/** The half-days of a meeting: a day or several days at once, mornings, afternoons or both; each can be changed afterwards. */
export function HalfDayFields({ legend, rows, fault, onChange }: HalfDayFieldsProps) {
  const [first, setFirst] = useState(() => rows[0]?.day ?? localDay(new Date().toISOString()));
  const [last, setLast] = useState("");
  const [part, setPart] = useState<Part>("WHOLE");
  const put = (id: string, change: Partial<HalfDay>) =>
    onChange(rows.map((one) => (one.id === id ? changedHalfDay(one, change) : one)));
  return (
    <fieldset className="meetings__days" aria-describedby={fault ? "half-days-fault" : undefined}>
      <legend className="ui-field__label">{legend}</legend>
      <div className="meetings__adddays">
        <Input label="从" type="date" value={first} onChange={setFirst} />
        <Input label="到" type="date" need="optional" value={last} onChange={setLast} />
        <Segmented
          label="哪个半天"
          value={part}
          options={PARTS.map((value) => ({ value, label: labelByPart[value] }))}
          onChange={setPart}
        />
        <Button icon="plus" disabled={first === ""} onPress={() => onChange(addHalfDays(rows, first, last, part))}>
          添加时间
        </Button>
      </div>
      {fault && (
        <p id="half-days-fault" className="ui-field__error" role="alert">
          {fault}
        </p>
      )}
      {rows.length > 0 && (
        <ol className="meetings__dayrows">
          {rows.map((one) => (
            <li key={one.id}>
              <Input label="名称" labelHidden value={one.label} onChange={(label) => put(one.id, { label })} />
              <Input label="日期" labelHidden type="date" value={one.day} onChange={(day) => put(one.id, { day })} />
              <Input label="开始" labelHidden type="time" value={one.from} onChange={(from) => put(one.id, { from })} />
              <span aria-hidden="true">至</span>
              <Input label="结束" labelHidden type="time" value={one.to} onChange={(to) => put(one.id, { to })} />
              <Button
                kind="quiet"
                compact
                icon="close"
                label={`去掉 ${one.label}`}
                onPress={() => onChange(rows.filter(({ id }) => id !== one.id))}
              >
                去掉
              </Button>
            </li>
          ))}
        </ol>
      )}
    </fieldset>
  );
}
