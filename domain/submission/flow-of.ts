import { labelByInquiryState, inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import {
  submissionFlow,
  type SubmissionMove,
  type SubmissionRole,
  type SubmissionStep,
} from "#domain/submission/submission-flow.ts";
import type { Channel } from "#domain/submission/submission-lists.ts";
import { labelBySubmissionState, type SubmissionState } from "#domain/submission/submission-state.ts";

/** The table by which words of a channel go (decision 0170). */
export const flowOf = (channel: Channel): readonly SubmissionStep[] =>
  channel === "STUDIO" ? inquiryFlow : submissionFlow;

/** A state's name: an inquiry has words of its own. */
export const labelOfState = (channel: Channel, state: SubmissionState): string =>
  (channel === "STUDIO" ? labelByInquiryState : labelBySubmissionState)[state];

/** What an answer is where answers wait for a second person, and where they do not: whoever answers need not know. */
export const settledMove = (channel: Channel, move: SubmissionMove, isAnswerReviewed: boolean): SubmissionMove => {
  if (channel === "STUDIO" || (move !== "answer" && move !== "submitAnswer")) return move;
  return isAnswerReviewed ? "submitAnswer" : "answer";
};

/** The steps open to these roles, with the one way to answer that the tenant has. */
export const stepsOpen = (
  channel: Channel,
  state: SubmissionState,
  roles: readonly SubmissionRole[],
  isAnswerReviewed: boolean,
): readonly SubmissionStep[] =>
  flowOf(channel).filter(
    ({ from, by, move }) =>
      from === state && roles.includes(by) && settledMove(channel, move, isAnswerReviewed) === move,
  );
