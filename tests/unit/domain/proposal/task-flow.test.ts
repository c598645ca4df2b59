import { afterMove, movesFor } from "#domain/flow/flow.ts";
import {
  answersProposers,
  coTaskFlow,
  labelByTaskMove,
  labelByTaskRole,
  labelByTaskState,
  replyTaskFlow,
  TASK_ACTORS,
  TASK_MOVES,
  TASK_ROLES,
  TASK_STATES,
  taskFlowOf,
  type TaskState,
  type TaskStep,
} from "#domain/proposal/task-flow.ts";
import { describe, expect, test } from "vitest";

const CO_ONLY: readonly TaskState[] = ["CO_DONE"];
const REPLY_ONLY: readonly TaskState[] = ["DRAFTING", "SIGNED_OFF", "REPLIED"];

describe.each([
  { name: "of a unit that answers the proposers", flow: replyTaskFlow, done: "REPLIED", never: CO_ONLY },
  { name: "of a 会办", flow: coTaskFlow, done: "CO_DONE", never: REPLY_ONLY },
] as const)("the flow $name", ({ flow, done, never }) => {
  const states = TASK_STATES.filter((state) => !never.includes(state));
  const reachedFrom = (first: TaskState): Set<TaskState> => {
    const reached = new Set([first]);
    for (const state of reached) for (const { to } of movesFor(flow, state, TASK_ACTORS)) reached.add(to);
    return reached;
  };

  test("every state of it is reached from PREPARED, and none of the other's", () => {
    expect(reachedFrom("PREPARED")).toEqual(new Set(states));
    for (const state of never) expect(movesFor(flow, state, TASK_ACTORS)).toEqual([]);
  });

  test("every part comes to its end or to another unit; only a part that went to another unit stays as it is", () => {
    for (const state of states) {
      expect([state, movesFor(flow, state, TASK_ACTORS).length === 0]).toEqual([state, state === "REASSIGNED"]);
      expect([state, reachedFrom(state).has(done)]).toEqual([state, state !== "REASSIGNED"]);
    }
  });

  test("of every state, move and actor exactly the rows are allowed, and none is there twice", () => {
    const allowed: string[] = [];
    for (const from of TASK_STATES)
      for (const move of TASK_MOVES)
        for (const actor of TASK_ACTORS) {
          const row = flow.find((step) => step.from === from && step.move === move && step.by === actor);
          const answer = afterMove(flow, from, move, [actor]);
          const refusal = { kind: "move-not-allowed", state: from, move };
          expect(answer).toEqual(row ? { ok: true, value: row } : { ok: false, refusal });
          if (answer.ok) allowed.push(`${from} ${move} ${actor}`);
        }
    expect(allowed.toSorted()).toEqual(flow.map(({ from, move, by }) => `${from} ${move} ${by}`).toSorted());
    expect(new Set(allowed).size).toBe(allowed.length);
  });

  test("a unit gives no part away by itself, signs and passes nothing that is another's, and whoever is nothing to it moves nothing", () => {
    const whoseAre = (isMeant: (step: TaskStep) => boolean) => new Set(flow.filter(isMeant).map(({ by }) => by));
    const isGivenOrPassed = ({ to, move }: TaskStep) => ["REASSIGNED", "REPLIED"].includes(to) || move === "assign";
    expect(whoseAre(isGivenOrPassed)).toEqual(new Set(["committee"]));
    expect(whoseAre(({ to }) => to === "SIGNED_OFF")).toEqual(new Set(flow === coTaskFlow ? [] : ["leader"]));
    expect(whoseAre(({ move }) => move === "rehandle")).toEqual(new Set(["system"]));
    for (const state of TASK_STATES) expect(movesFor(flow, state, [])).toEqual([]);
  });
});

test("主办, 分办 and 单办 answer the proposers, a 会办 does not", () => {
  for (const role of TASK_ROLES) {
    expect(answersProposers(role)).toBe(role !== "CO");
    expect(taskFlowOf(role)).toBe(role === "CO" ? coTaskFlow : replyTaskFlow);
  }
});

test("every move is used; every move, state and role has a label of its own", () => {
  expect(new Set([...replyTaskFlow, ...coTaskFlow].map(({ move }) => move))).toEqual(new Set(TASK_MOVES));
  for (const [labels, codes] of [
    [labelByTaskMove, TASK_MOVES],
    [labelByTaskState, TASK_STATES],
    [labelByTaskRole, TASK_ROLES],
  ] as const) {
    expect(new Set(Object.keys(labels))).toEqual(new Set<string>(codes));
    expect(new Set(Object.values(labels)).size).toBe(codes.length);
  }
});
