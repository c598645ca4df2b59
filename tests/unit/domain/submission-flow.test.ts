import { afterMove, movesFor } from "#domain/flow/flow.ts";
import {
  labelBySubmissionMove,
  SUBMISSION_MOVES,
  SUBMISSION_ROLES,
  submissionFlow,
} from "#domain/submission/submission-flow.ts";
import { SUBMISSION_STATES, type SubmissionState } from "#domain/submission/submission-state.ts";
import { inquiryFlow } from "#domain/studio/inquiry-flow.ts";
import { expect, test } from "vitest";

const bothFlows = [...submissionFlow, ...inquiryFlow];

const OFFICE_OR_TIMER: ReadonlySet<string> = new Set(["office", "system"]);
const FINAL: SubmissionState = "CLOSED";

test("every state is reached from RECEIVED", () => {
  const reached = new Set<SubmissionState>(["RECEIVED"]);
  for (const _ of SUBMISSION_STATES) {
    for (const step of bothFlows) if (reached.has(step.from)) reached.add(step.to);
  }
  expect(reached).toEqual(new Set(SUBMISSION_STATES));
});

test("the office, or the timer, gets every submission to its end; nothing leaves the end", () => {
  for (const state of SUBMISSION_STATES) {
    expect(movesFor(bothFlows, state, ["office", "system"]).length > 0).toBe(state !== FINAL);
  }
  const ending = new Set<SubmissionState>([FINAL]);
  for (const _ of SUBMISSION_STATES) {
    for (const step of bothFlows) if (OFFICE_OR_TIMER.has(step.by) && ending.has(step.to)) ending.add(step.from);
  }
  expect(ending).toEqual(new Set(SUBMISSION_STATES));
});

test("every move that is no row of the table is refused, every row is allowed", () => {
  let refusals = 0;
  for (const from of SUBMISSION_STATES) {
    for (const move of SUBMISSION_MOVES) {
      for (const role of SUBMISSION_ROLES) {
        const row = submissionFlow.find((step) => step.from === from && step.move === move && step.by === role);
        const answer = afterMove(submissionFlow, from, move, [role]);
        expect(answer).toEqual(
          row ? { ok: true, value: row } : { ok: false, refusal: { kind: "move-not-allowed", state: from, move } },
        );
        if (!row) refusals++;
      }
    }
  }
  expect(refusals + submissionFlow.length).toBe(
    SUBMISSION_STATES.length * SUBMISSION_MOVES.length * SUBMISSION_ROLES.length,
  );
});

test("nobody without a role on a submission moves it", () => {
  for (const state of SUBMISSION_STATES) expect(movesFor(submissionFlow, state, [])).toEqual([]);
});

test("every move is used and has a label of its own", () => {
  expect(new Set(bothFlows.map((step) => step.move))).toEqual(new Set(SUBMISSION_MOVES));
  expect(new Set(Object.values(labelBySubmissionMove)).size).toBe(SUBMISSION_MOVES.length);
});
