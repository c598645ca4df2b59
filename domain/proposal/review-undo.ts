import type { Step } from "#domain/flow/flow.ts";
import { proposalFlow, type ProposalMove } from "#domain/proposal/proposal-flow.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";

/** Moves of the review that whoever made them may take back while nothing has followed; merging has its own way back. */
export const UNDOABLE_MOVES = [
  "startReview",
  "pass",
  "return",
  "refuse",
  "convert",
  "file",
  "declineWithdrawal",
  "approveWithdrawal",
  "voidEntry",
] as const satisfies readonly ProposalMove[];
export type UndoableMove = (typeof UNDOABLE_MOVES)[number];

/** A way back, and which move it takes back. */
export type UndoStep = Step<ProposalState, "undo", "committee"> & { readonly undoes: UndoableMove };

const isUndoable = (move: ProposalMove): move is UndoableMove => UNDOABLE_MOVES.some((one) => one === move);

/** The undoable rows of the flow table, turned round. */
export const reviewUndoFlow: readonly UndoStep[] = proposalFlow.flatMap(({ from, move, to, by }) =>
  by === "committee" && isUndoable(move) ? [{ from: to, move: "undo", to: from, by, undoes: move } as const] : [],
);

/** The step that takes a move back which led from one state to another, or undefined where none does. */
export const undoOf = (move: string, from: string, to: string): UndoStep | undefined =>
  reviewUndoFlow.find((step) => step.undoes === move && step.from === to && step.to === from);
