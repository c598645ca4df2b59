import type { ReplyWords, TaskDetail } from "#data/office/handling.ts";
import type { OutcomeClass } from "#domain/proposal/proposal-lists.ts";
import { Input } from "#ui/input.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { useId } from "react";

type Outcome = Pick<ReplyWords, "outcomeClass" | "promise" | "promiseOn">;

interface OutcomeFieldsProps {
  readonly outcomes: TaskDetail["outcomes"];
  readonly today: string;
  readonly words: Outcome;
  readonly change: (changed: Partial<Outcome>) => void;
}

/** 办理结果 A, B, C in the tenant's own words; B asks what is promised until when. */
export function OutcomeFields({ outcomes, today, words, change }: OutcomeFieldsProps) {
  const name = useId();
  const { outcomeClass, promise, promiseOn } = words;
  const choose = (code: OutcomeClass) => change({ outcomeClass: code });
  return (
    <>
      <fieldset className="ui-field handling-classes">
        <legend className="ui-field__label">办理结果</legend>
        {outcomes.map(({ code, words: label }) => (
          <label key={code}>
            <input type="radio" name={name} checked={outcomeClass === code} onChange={() => choose(code)} />
            <strong>{code} 类</strong>
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {outcomeClass === "B" && (
        <div className="handling-form__promise">
          <TextArea
            label="承诺事项"
            hint="到期将同时询问本单位和提案者是否兑现。"
            value={promise}
            onChange={(text) => change({ promise: text })}
            rows={2}
          />
          <Input
            label="承诺办结日期"
            type="date"
            value={promiseOn ?? ""}
            onChange={(day) => change({ promiseOn: day || null })}
            error={promiseOn !== null && promiseOn <= today ? "须在今天之后。" : undefined}
          />
        </div>
      )}
    </>
  );
}
