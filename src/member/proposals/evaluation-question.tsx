import {
  evaluationAnswers,
  labelByEvaluationQuestion,
  type EvaluationQuestion,
} from "#domain/proposal/evaluation-form.ts";
import { answerWords } from "#member/proposals/rating-facts.tsx";
import { Icon } from "#ui/icon.tsx";
import { useId } from "react";

interface EvaluationQuestionFieldProps {
  readonly question: EvaluationQuestion;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (answer: string) => void;
}

/** One question with its answers side by side, big enough for a thumb. */
export function EvaluationQuestionField({ question, value, isMissing, onChange }: EvaluationQuestionFieldProps) {
  const name = useId();
  return (
    <fieldset className="proposal-rating" aria-describedby={isMissing ? `${name}-error` : undefined}>
      <legend>{labelByEvaluationQuestion[question]}</legend>
      <div className="proposal-rating__answers">
        {evaluationAnswers[question].map((answer) => (
          <label key={answer} className="ui-chip">
            <input
              type="radio"
              name={name}
              checked={answer === value}
              aria-invalid={isMissing || undefined}
              onChange={() => onChange(answer)}
            />
            <span>
              <Icon name="check" />
              {answerWords(question, answer)}
            </span>
          </label>
        ))}
      </div>
      {isMissing && (
        <p id={`${name}-error`} className="ui-field__error">
          <Icon name="alert" />
          请选一项。
        </p>
      )}
    </fieldset>
  );
}
