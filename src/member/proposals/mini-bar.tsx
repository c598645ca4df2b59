import { doneCount, type NineStep } from "#domain/proposal/nine-steps.ts";

/** The nine steps as nine short strokes; the words beside them say the same. */
export function MiniBar({ steps }: { readonly steps: readonly NineStep[] }) {
  const now = steps.find(({ status }) => status === "now");
  const words = now ? `第 ${doneCount(steps) + 1} 步，共 9 步：${now.label}` : "九步都已走完";
  return (
    <span className="proposal-bar">
      <span className="proposal-bar__strokes" aria-hidden="true">
        {steps.map(({ step, status }) => (
          <span key={step} className={`proposal-bar__stroke proposal-bar__stroke--${status}`} />
        ))}
      </span>
      <span className="proposal-bar__words">{words}</span>
    </span>
  );
}
