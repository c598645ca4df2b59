import { proposalFlow } from "#domain/proposal/proposal-flow.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { taskFlowOf } from "#domain/proposal/task-flow.ts";
import { demoOrganisation } from "#server/demo/demo-organisation.ts";
import { describe, expect, test } from "vitest";

const now = new Date("2026-11-21T10:00:00Z");
const { proposals: rows, members } = demoOrganisation(now);
const movesOf = (id: string) => rows.proposal_move.filter((move) => move.proposal_id === id);

describe("the demo's proposals", () => {
  test("stand in every state but those that end before anybody reads them", () => {
    const met = new Set(rows.proposal.map((one) => one.state));
    const unmet = PROPOSAL_STATES.filter((state) => !met.has(state));
    expect(unmet.filter((state) => !["DRAFT", "WITHDRAWN", "EVALUATED", "REHANDLING"].includes(state))).toEqual([]);
  });

  test("went from move to move of the flow table, never back in time and never beyond now", () => {
    for (const proposal of rows.proposal) {
      let [state, at] = ["DRAFT", new Date(0)];
      for (const move of movesOf(proposal.id)) {
        expect(move.from_state).toBe(state);
        expect(
          proposalFlow.some((step) => step.from === state && step.move === move.move && step.to === move.to_state),
        ).toBe(true);
        expect(new Date(move.at) >= at).toBe(true);
        [state, at] = [move.to_state, new Date(move.at)];
      }
      expect(proposal.state).toBe(state);
      expect(at <= now).toBe(true);
    }
  });

  test("and so did the tasks of their units", () => {
    const roleById = new Map(rows.handling_task.map((task) => [task.id, task.role as "LEAD"]));
    for (const move of rows.task_move) {
      const flow = taskFlowOf(roleById.get(move.task_id) ?? "LEAD");
      expect(
        flow.some((step) => step.from === move.from_state && step.move === move.move && step.to === move.to_state),
      ).toBe(true);
      expect(new Date(move.at) <= now).toBe(true);
    }
  });

  test("are numbered without a gap: as handed in, and as filed", () => {
    for (const session of [2, 3, 4])
      for (const which of ["serial_no", "case_no"] as const) {
        const numbers = rows.proposal
          .filter((one) => one.session === session && typeof one[which] === "number")
          .map((one) => Number(one[which]))
          .toSorted((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        expect(numbers.length).toBeGreaterThan(150);
      }
  });

  test("show the offered member what he is asked: a signature, a contact, a rating", () => {
    const newcomer = members[0]?.id;
    const his = rows.proposal.filter((one) => one.first_member_id === newcomer);
    expect(new Set(his.map((one) => one.state)).size).toBeGreaterThan(5);
    expect(rows.contact_answer.some((one) => one.member_id === newcomer && one.answer === null)).toBe(true);
    expect(rows.proposal_signer.some((one) => one.member_id === newcomer && one.state === "INVITED")).toBe(true);
    const replied = his.find((one) => one.state === "REPLIED");
    expect(replied).toBeDefined();
    expect(rows.evaluation.some((one) => one.proposal_id === replied?.id)).toBe(false);
  });

  test("keep ratings out of every history", () => {
    const written = JSON.stringify([rows.proposal_move, rows.task_move, rows.proposal_note]);
    const comments = rows.evaluation.flatMap(({ comment }) => (comment ? [comment] : []));
    expect(comments.length).toBeGreaterThan(3);
    expect(comments.filter((comment) => written.includes(comment))).toEqual([]);
    expect(written).not.toMatch(/SATISFIED|overall/);
  });
});
