import { DUTY_KINDS, originByDutyKind } from "#domain/duty/duty-kinds.ts";
import { afterMove, type Step } from "#domain/flow/flow.ts";
import {
  ATTENDANCE_MOVES,
  ATTENDANCE_ROLES,
  ATTENDANCE_STATES,
  attendanceFlow,
} from "#domain/meeting/attendance-flow.ts";
import { MEETING_MOVES, MEETING_STATES, meetingFlow } from "#domain/meeting/meeting-flow.ts";
import { SPEECH_STATES } from "#domain/meeting/meeting-lists.ts";
import { SPEECH_MOVES, speechFlow } from "#domain/meeting/speech-flow.ts";
import { standingAnswer } from "#domain/meeting/standing-answer.ts";
import { describe, expect, test } from "vitest";

interface Table {
  readonly name: string;
  readonly flow: readonly Step<string, string, string, string>[];
  readonly states: readonly string[];
  readonly moves: readonly string[];
  readonly begin: string;
  readonly ends: readonly string[];
}

const tables: readonly Table[] = [
  {
    name: "meeting",
    flow: meetingFlow,
    states: MEETING_STATES,
    moves: MEETING_MOVES,
    begin: "DRAFT",
    ends: ["CANCELLED"],
  },
  {
    name: "attendance",
    flow: attendanceFlow,
    states: ATTENDANCE_STATES,
    moves: ATTENDANCE_MOVES,
    begin: "INVITED",
    ends: [],
  },
  {
    name: "speech",
    flow: speechFlow,
    states: SPEECH_STATES,
    moves: SPEECH_MOVES,
    begin: "SUBMITTED",
    ends: ["WITHDRAWN"],
  },
];

describe.each(tables)("the table of $name", ({ flow, states, moves, begin, ends }) => {
  test("reaches every state and leaves every one that is no end", () => {
    const reached = new Set([begin]);
    for (const _ of states) for (const { from, to } of flow) if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...states].toSorted());
    expect(states.filter((state) => !flow.some(({ from }) => from === state))).toEqual(ends);
  });

  test("uses every move, and has one answer for each", () => {
    expect(moves.filter((move) => !flow.some((row) => row.move === move))).toEqual([]);
    const keys = flow.map(({ from, move, by }) => `${from} ${move} ${by}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("books nothing but kinds of the ledger that come from meetings", () => {
    const earned = flow.flatMap(({ earns }) => (earns === undefined ? [] : [earns]));
    expect(earned.filter((kind) => !DUTY_KINDS.some((one) => one === kind))).toEqual([]);
    const origins = DUTY_KINDS.filter((kind) => earned.includes(kind)).map((kind) => originByDutyKind[kind]);
    expect(origins.filter((origin) => origin !== "attendance" && origin !== "speech")).toEqual([]);
  });
});

test("what a row does not name is refused, for everybody", () => {
  for (const state of ATTENDANCE_STATES)
    for (const move of ATTENDANCE_MOVES)
      for (const role of ATTENDANCE_ROLES) {
        const named = attendanceFlow.some((row) => row.from === state && row.move === move && row.by === role);
        expect(afterMove(attendanceFlow, state, move, [role]).ok).toBe(named);
      }
});

test("only finalising books, and no member counts themselves", () => {
  expect(attendanceFlow.filter(({ earns, by }) => earns !== undefined && by !== "system")).toEqual([]);
});

test("who is not checked in stands where leave and answer put them", () => {
  const said = { isRegistered: false, hasAnswered: true, isObligatory: false, leave: null } as const;
  expect(standingAnswer({ ...said, hasAnswered: false })).toBe("INVITED");
  expect(standingAnswer(said)).toBe("DECLINED");
  expect(standingAnswer({ ...said, isObligatory: true })).toBe("INVITED");
  expect(standingAnswer({ ...said, isRegistered: true })).toBe("CONFIRMED");
  expect(standingAnswer({ ...said, leave: "APPROVED" })).toBe("LEAVE_APPROVED");
  expect(standingAnswer({ ...said, leave: "REFUSED", isRegistered: true })).toBe("LEAVE_REFUSED");
  expect(standingAnswer({ ...said, leave: "ASKED" })).toBe("LEAVE_REQUESTED");
});
