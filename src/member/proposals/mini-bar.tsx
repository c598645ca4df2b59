import { doneCount, type NineStep } from "#domain/proposal/nine-steps.ts";
import type { ReactNode } from "react";

interface MiniBarProps {
  readonly steps: readonly NineStep[];
  /** The state, at the end of the line below. */
  readonly side: ReactNode;
}

/** The nine steps as nine short strokes; the words beside them say the same. */
export function MiniBar({ steps, side }: MiniBarProps) {
  const now = steps.find(({ status }) => status === "now");
  const words = now ? `第 ${doneCount(steps) + 1} 步 ${now.label}` : "九步已走完";
  return (
    <span className="proposal-bar">
      <span className="proposal-bar__strokes" aria-hidden="true">
        {steps.map(({ step, status }) => (
          <span key={step} className={`proposal-bar__stroke proposal-bar__stroke--${status}`} />
        ))}
      </span>
      <span className="proposal-bar__line">
        <span>
          {words}
          {now && <span className="ui-hidden">（共九步）</span>}
        </span>
        {side}
      </span>
    </span>
  );
}
