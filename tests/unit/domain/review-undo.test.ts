import { DESK_MOVES } from "#domain/proposal/desk-moves.ts";
import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { reviewUndoFlow, UNDOABLE_MOVES, undoOf } from "#domain/proposal/review-undo.ts";
import { expect, test } from "vitest";

test("every way back is a row of the flow table turned round, and of the committee", () => {
  expect(reviewUndoFlow.length).toBeGreaterThan(UNDOABLE_MOVES.length);
  for (const { from, to, by, undoes } of reviewUndoFlow)
    expect(proposalFlow).toContainEqual(expect.objectContaining({ from: to, to: from, move: undoes, by }));
});

test("every undoable move is one of the desk, and every row of it can be taken back", () => {
  for (const { from, move, to, by } of proposalFlow) {
    const isUndoable = by === "committee" && UNDOABLE_MOVES.some((one) => one === move);
    expect([move, undoOf(move, from, to)?.to]).toEqual([move, isUndoable ? from : undefined]);
  }
  expect(DESK_MOVES).toEqual(expect.arrayContaining([...UNDOABLE_MOVES]));
});

test("what was handled, rated or closed has no way back", () => {
  const states = reviewUndoFlow.flatMap(({ from, to }) => [from, to]);
  for (const state of ["ASSIGNING", "IN_HANDLING", "REPLIED", "EVALUATED", "TRACKING", "CLOSED", "ARCHIVED"])
    expect(states).not.toContain(state);
});
