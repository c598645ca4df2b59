import { movesFor } from "#domain/flow/flow.ts";
import {
  labelBySubmissionMove,
  submissionFlow,
  type SubmissionMove,
  type SubmissionNeed,
} from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

/** One thing the office can do to a submission, with its key; `needs` opens a form first. */
export interface OfficeMove {
  readonly move: SubmissionMove | "release";
  readonly label: string;
  readonly key: string;
  readonly needs?: SubmissionNeed | "title";
}

interface Movable {
  readonly state: SubmissionState;
  readonly held: string | null;
}

const RELEASE: OfficeMove = { move: "release", label: "放行到待受理", key: "1" };

const needOf = (move: SubmissionMove, needs?: SubmissionNeed) => (move.startsWith("convert") ? "title" : needs);

/** What the office can do with one submission, in the order of the flow table; keys 1 to 9. */
export const officeMoves = (submission: Movable): readonly OfficeMove[] => {
  if (submission.held) return [RELEASE];
  const steps = movesFor(submissionFlow, submission.state, ["office"]).filter(({ move }) => move !== "submitAnswer");
  return steps.map((step, index) => ({
    move: step.move,
    label: labelBySubmissionMove[step.move],
    key: String(index + 1),
    needs: needOf(step.move, step.needs),
  }));
};

/** What can be done with all of several at once; conversions carry a title of their own and are done one by one. */
export const commonMoves = (submissions: readonly Movable[]): readonly OfficeMove[] => {
  const [first, ...others] = submissions.map(officeMoves);
  return (first ?? [])
    .filter(({ move, needs }) => needs !== "title" && others.every((moves) => moves.some((row) => row.move === move)))
    .map((row, index) => ({ ...row, key: String(index + 1) }));
};

export const labelOfMove = (move: string): string =>
  move === "release" ? "放行" : move === "undo" ? "撤销" : labelBySubmissionMove[move as SubmissionMove];
