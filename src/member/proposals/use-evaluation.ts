import type { EvaluationAnswers, ProposalRow } from "#contract/proposals.ts";
import { clearRatingForm, keepRatingForm, readRatingForm, type RatingForm } from "#data/rating-form.ts";
import { EVALUATION_QUESTIONS, type EvaluationQuestion } from "#domain/proposal/evaluation-form.ts";
import { useAct } from "#member/proposals/use-act.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";

type Missing = EvaluationQuestion | "wouldSatisfy";

/** The form: begun here before, else what was sent; kept with every change, checked only when it is to go. */
export const useEvaluation = (id: string, row: ProposalRow) => {
  const navigate = useNavigate();
  const { isBusy, failure, act } = useAct(id);
  const { round } = row;
  const [filled, setFilled] = useState<RatingForm>();
  const [isChecked, setChecked] = useState(false);
  const sent = row.myEvaluation;
  useEffect(() => {
    let isGone = false;
    void readRatingForm(id, round)
      .catch(() => undefined)
      .then((begun) => isGone || setFilled((now) => now ?? begun ?? formOf(sent)));
    return () => {
      isGone = true;
    };
    // What was sent is only where the form begins: what is filled in already stands.
  }, [id, round, sent]);

  // Whether the leader replied is only asked of a collective proposal.
  const questions = EVALUATION_QUESTIONS.filter((one) => one !== "leaderReplied" || row.proposerType === "COLLECTIVE");
  const missing = isChecked && filled ? missingIn(filled, questions) : new Set<Missing>();
  const answer = (question: keyof EvaluationAnswers, value: string) => {
    const next = { ...filled, [question]: value };
    setFilled(next);
    keepRatingForm(id, round, next);
  };
  const send = async () => {
    if (!filled) return;
    setChecked(true);
    if (missingIn(filled, questions).size > 0) return focusFirstFault();
    const answers = answersOf(filled);
    if (!(await act({ act: "evaluate", round, answers }, "评价"))) return;
    await clearRatingForm(id, round).catch(() => undefined);
    await navigate(`/proposals/${id}`, { replace: true });
  };
  return { filled, questions, missing, isBusy, failure, answer, send };
};

const formOf = (sent: EvaluationAnswers | null): RatingForm =>
  sent ? Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value ?? ""])) : {};

const missingIn = (form: RatingForm, questions: readonly EvaluationQuestion[]): Set<Missing> => {
  const missing = new Set<Missing>(questions.filter((question) => !form[question]));
  if (form.overall === "NOT" && !form.wouldSatisfy?.trim()) missing.add("wouldSatisfy");
  return missing;
};

/** Whole, once nothing is missing; 怎样才能满意 only where it was asked. */
const answersOf = (form: RatingForm): EvaluationAnswers => ({
  ...(form as Pick<EvaluationAnswers, EvaluationQuestion>),
  leaderReplied: (form.leaderReplied || null) as EvaluationAnswers["leaderReplied"],
  comment: (form.comment ?? "").trim(),
  wouldSatisfy: form.overall === "NOT" ? (form.wouldSatisfy ?? "").trim() : "",
});
