import type { RatingForm } from "#data/office/proposal-ratings.ts";
import {
  EVALUATION_QUESTIONS,
  labelByEvaluationAnswer,
  labelByEvaluationQuestion,
  type EvaluationQuestion,
} from "#domain/proposal/evaluation-form.ts";
import { Facts } from "#ui/facts.tsx";

/** The word for an answer; "" where the question was not asked. */
const answerWords = (question: EvaluationQuestion, answer: string | null): string => {
  const labels: Readonly<Record<string, string>> = labelByEvaluationAnswer[question];
  return answer === null ? "" : (labels[answer] ?? "");
};

/** What members wrote, round by round. */
export function FilledForms({ forms }: { readonly forms: readonly RatingForm[] }) {
  return (
    <section className="ratings__forms" aria-label="评价表">
      <p className="ui-meta">评价表只供提案委了解办理情况，您打开评价表的时间已记录。</p>
      {forms.map(({ memberId, name, round, at, enteredBy, answers }) => (
        <article key={`${memberId}-${round}`}>
          <h3>
            {name}
            <span className="ui-meta">
              {" "}
              第 {round} 次办理 · {at.slice(0, 10)}
              {enteredBy && ` · 纸质，${enteredBy}录入`}
            </span>
          </h3>
          <Facts
            facts={[
              ...EVALUATION_QUESTIONS.map(
                (question) => [labelByEvaluationQuestion[question], answerWords(question, answers[question])] as const,
              ),
              ["怎样才能满意", answers.wouldSatisfy],
              ["意见或建议", answers.comment],
            ]}
          />
        </article>
      ))}
    </section>
  );
}
