import type { ProposalMove } from "#domain/proposal/proposal-flow.ts";

/** What the review desk does to a proposal; assignment, handling and rating are done at other desks. */
export const DESK_MOVES = [
  "startReview",
  "pass",
  "file",
  "return",
  "refuse",
  "convert",
  "merge",
  "unmerge",
  "approveWithdrawal",
  "declineWithdrawal",
  "voidEntry",
] as const satisfies readonly ProposalMove[];
export type DeskMove = (typeof DESK_MOVES)[number];
