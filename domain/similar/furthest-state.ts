import { SUBMISSION_STATES, type SubmissionState } from "#domain/submission/submission-state.ts";

/** From nothing done yet to the most that words can become; a refusal of one says nothing about the others. */
const rankByState: Record<SubmissionState, number> = {
  REJECTED: 0,
  RECEIVED: 1,
  TRIAGED: 2,
  NEEDS_INFO: 3,
  TRANSFERRED: 4,
  IN_REVIEW: 5,
  CLOSED: 6,
  ANSWERED: 7,
  CONVERTED: 8,
};

const isState = (value: string): value is SubmissionState => (SUBMISSION_STATES as readonly string[]).includes(value);

/** How the one that went furthest stands, of several that speak of the same. */
export const furthestState = (states: readonly string[]): SubmissionState =>
  states.filter(isState).reduce((best, one) => (rankByState[one] > rankByState[best] ? one : best), "REJECTED");
