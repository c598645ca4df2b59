import { afterMove, movesFor } from "#domain/flow/flow.ts";
import {
  labelByProposalMove,
  PROPOSAL_MOVES,
  PROPOSAL_ROLES,
  proposalFlow,
  type ProposalRole,
} from "#domain/proposal/proposal-flow.ts";
import {
  FILED_STATES,
  FIRST_PROPOSAL_STATES,
  labelByProposalState,
  LAST_PROPOSAL_STATES,
  PROPOSAL_STATES,
  type ProposalState,
} from "#domain/proposal/proposal-state.ts";
import { expect, test } from "vitest";

const LAST: readonly ProposalState[] = LAST_PROPOSAL_STATES;
const isFiled = (state: ProposalState) => FILED_STATES.some((one) => one === state);

/** Where the table leads from these states, by these roles. */
const reachedFrom = (first: readonly ProposalState[], roles: readonly ProposalRole[]): Set<ProposalState> => {
  const reached = new Set(first);
  for (const state of reached) for (const { to } of movesFor(proposalFlow, state, roles)) reached.add(to);
  return reached;
};

test("every state is reached from DRAFT, and every first state is one of the table", () => {
  expect(reachedFrom(["DRAFT"], PROPOSAL_ROLES)).toEqual(new Set(PROPOSAL_STATES));
  for (const state of FIRST_PROPOSAL_STATES) expect(movesFor(proposalFlow, state, PROPOSAL_ROLES)).not.toEqual([]);
});

test("every state but the last ones has a way out to a last one, and nothing leaves those", () => {
  for (const state of PROPOSAL_STATES) {
    const isLast = LAST.includes(state);
    expect([state, movesFor(proposalFlow, state, PROPOSAL_ROLES).length === 0]).toEqual([state, isLast]);
    expect([state, LAST.some((last) => reachedFrom([state], PROPOSAL_ROLES).has(last))]).toEqual([state, true]);
  }
});

test("once it was handed in, no proposal waits for ever on its author: the 提案委 and the clock bring it to an end, but for what was returned", () => {
  const before: readonly ProposalState[] = ["DRAFT", "COSIGNING", "RETURNED"];
  for (const state of PROPOSAL_STATES) {
    const ends = LAST.some((last) => reachedFrom([state], ["committee", "system"]).has(last));
    expect([state, ends]).toEqual([state, !before.includes(state)]);
  }
});

test("of every state, move and role exactly the rows are allowed, and none is there twice", () => {
  const allowed: string[] = [];
  for (const from of PROPOSAL_STATES)
    for (const move of PROPOSAL_MOVES)
      for (const role of PROPOSAL_ROLES) {
        const row = proposalFlow.find((step) => step.from === from && step.move === move && step.by === role);
        const answer = afterMove(proposalFlow, from, move, [role]);
        const refusal = { kind: "move-not-allowed", state: from, move };
        expect(answer).toEqual(row ? { ok: true, value: row } : { ok: false, refusal });
        if (answer.ok) allowed.push(`${from} ${move} ${role}`);
      }
  expect(allowed.toSorted()).toEqual(proposalFlow.map(({ from, move, by }) => `${from} ${move} ${by}`).toSorted());
  expect(new Set(allowed).size).toBe(allowed.length);
});

test("whoever is nothing to a proposal moves it from no state", () => {
  for (const state of PROPOSAL_STATES) expect(movesFor(proposalFlow, state, [])).toEqual([]);
});

test("a proposer touches nothing that is filed but to ask for its withdrawal, and neither files, assigns, answers nor closes", () => {
  const own = proposalFlow.filter(({ by }) => by === "firstProposer");
  const ofFiled = own.filter(({ from, to }) => isFiled(from) || isFiled(to));
  expect(ofFiled.map(({ from, move, to }) => [from, move, to])).toEqual([["FILED", "askWithdrawal", "FILED"]]);
});

test("a case number is got by 立案 alone, and lost by nothing that follows but the withdrawal", () => {
  const crossing = proposalFlow.filter(({ from, to }) => isFiled(from) !== isFiled(to));
  expect(crossing.map(({ from, move, to }) => [from, move, to])).toEqual([
    ["RE_REVIEW", "file", "FILED"],
    ["FILED", "approveWithdrawal", "WITHDRAWN"],
  ]);
});

test("a proposal earns by being handed in, also again, and by being filed", () => {
  const earning = proposalFlow.flatMap(({ from, move, earns }) => (earns ? [[from, move, earns]] : []));
  expect(earning).toEqual([
    ["DRAFT", "submit", "PROPOSAL_SUBMIT"],
    ["RE_REVIEW", "file", "PROPOSAL_FILED"],
    ["RETURNED", "submit", "PROPOSAL_SUBMIT"],
  ]);
});

test("whatever is refused, returned, sent on or handled again comes with words or a reason", () => {
  const worded = ["return", "refuse", "convert", "rehandle", "askWithdrawal", "approveWithdrawal", "declineWithdrawal"];
  const rows = proposalFlow.filter(({ move }) => worded.includes(move));
  expect(new Set(rows.map(({ move }) => move)).size).toBe(worded.length);
  for (const { needs } of rows) expect(["note", "reason"]).toContain(needs);
});

test("every move is used; every move and state has a label of its own", () => {
  expect(new Set(proposalFlow.map(({ move }) => move))).toEqual(new Set(PROPOSAL_MOVES));
  expect(new Set(Object.keys(labelByProposalMove))).toEqual(new Set(PROPOSAL_MOVES));
  expect(new Set(Object.values(labelByProposalMove)).size).toBe(PROPOSAL_MOVES.length);
  expect(new Set(Object.keys(labelByProposalState))).toEqual(new Set(PROPOSAL_STATES));
  expect(new Set(Object.values(labelByProposalState)).size).toBe(PROPOSAL_STATES.length);
});
