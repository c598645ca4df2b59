import type { EvaluationAnswers } from "#contract/proposals.ts";
import {
  EVALUATION_QUESTIONS,
  labelByEvaluationAnswer,
  labelByEvaluationQuestion,
  type EvaluationQuestion,
} from "#domain/proposal/evaluation-form.ts";
import { Facts } from "#ui/facts.tsx";

/** What I answered. */
export function RatingFacts({ answers }: { readonly answers: EvaluationAnswers }) {
  return (
    <Facts
      facts={[
        ...EVALUATION_QUESTIONS.map(
          (question) => [labelByEvaluationQuestion[question], answerWords(question, answers[question])] as const,
        ),
        ["怎样才能满意", answers.wouldSatisfy],
        ["意见或建议", answers.comment],
      ]}
    />
  );
}

/** The word for an answer; "" where there is none. */
export const answerWords = (question: EvaluationQuestion, answer: string | null): string => {
  const labels: Readonly<Record<string, string>> = labelByEvaluationAnswer[question];
  return answer === null ? "" : (labels[answer] ?? "");
};
