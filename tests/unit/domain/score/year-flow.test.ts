import { SCORE_YEAR_STATES, type ScoreYearState } from "#domain/score/score-year.ts";
import { SCORE_YEAR_MOVES, scoreYearFlow, type ScoreYearMove } from "#domain/score/year-flow.ts";
import { afterMove, movesFor } from "#domain/flow/flow.ts";
import { expect, test } from "vitest";

test("every state of a scoring year is reached from an open one, and only an archived year has no way on", () => {
  const reached = new Set<ScoreYearState>(["OPEN"]);
  for (const _ of SCORE_YEAR_STATES) for (const { from, to } of scoreYearFlow) if (reached.has(from)) reached.add(to);
  expect([...reached].toSorted()).toEqual([...SCORE_YEAR_STATES].toSorted());
  const final = SCORE_YEAR_STATES.filter((state) => movesFor(scoreYearFlow, state, ["memberAffairs"]).length === 0);
  expect(final).toEqual(["ARCHIVED"]);
});

test("an open year is never archived without having been frozen, and an archived one is never opened", () => {
  const allowed = SCORE_YEAR_STATES.flatMap((state) =>
    SCORE_YEAR_MOVES.filter((move) => afterMove(scoreYearFlow, state, move, ["memberAffairs"]).ok).map(
      (move): [ScoreYearState, ScoreYearMove] => [state, move],
    ),
  );
  expect(allowed).toEqual([
    ["OPEN", "freeze"],
    ["FROZEN", "reopen"],
    ["FROZEN", "archive"],
  ]);
});
