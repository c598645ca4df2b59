import { SCORE_YEAR_STATES, type ScoreYearState } from "#domain/score/score-year.ts";

const stepByState: Record<ScoreYearState, { readonly name: string; readonly words: string }> = {
  OPEN: { name: "进行中", words: "工作随办随记" },
  FROZEN: { name: "冻结核对", words: "委员核对、提疑问" },
  ARCHIVED: { name: "归档", words: "不再变动" },
};

/** The way of a year from left to right, and where this one stands. */
export function YearSteps({ state }: { readonly state: ScoreYearState }) {
  return (
    <ol className="years-steps" aria-label="年度进程">
      {SCORE_YEAR_STATES.map((step) => (
        <li key={step} aria-current={step === state ? "step" : undefined}>
          <strong>{stepByState[step].name}</strong>
          <span className="ui-meta">{stepByState[step].words}</span>
        </li>
      ))}
    </ol>
  );
}
