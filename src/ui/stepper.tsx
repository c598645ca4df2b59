import { Icon } from "#ui/icon.tsx";
import type { ReactNode } from "react";

export interface StepperStep {
  readonly key: string;
  readonly title: string;
  /** Date, unit, sentence. */
  readonly note?: ReactNode;
  readonly at: "done" | "now" | "later";
}

const stateWords = { done: "已完成", now: "当前", later: "尚未开始" };

/** The way something goes, top to bottom: done, now, later, each also in words. */
export function Stepper({ steps, label }: { readonly steps: readonly StepperStep[]; readonly label: string }) {
  return (
    <ol className="ui-stepper" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`ui-stepper__step--${step.at}`}
          aria-current={step.at === "now" ? "step" : undefined}
        >
          <span className="ui-stepper__mark">{step.at === "done" && <Icon name="check" />}</span>
          <div className="ui-stepper__words">
            <span className="ui-stepper__title">{step.title}</span>
            <span className="ui-hidden">（{stateWords[step.at]}）</span>
            {step.note && <div className="ui-meta">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
