import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import { countAttendance, type CountedCell, type CountedMeeting } from "#domain/meeting/count-attendance.ts";
import type { LeaveKind } from "#domain/meeting/meeting-lists.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const obligatory: CountedMeeting = { kind: "PLENARY", isObligatory: true, twoThirds: true };
const bySignUp: CountedMeeting = { kind: "TRAINING", isObligatory: false, twoThirds: true };
const activity: CountedMeeting = { kind: "ACTIVITY", isObligatory: false, twoThirds: true };

const cell = (state: AttendanceState, leaveKind: LeaveKind | null = null): CountedCell => ({
  sessionId: "half-day",
  state,
  isLate: false,
  leftEarly: state === "LEFT_EARLY",
  leaveKind,
});
const states = (meeting: CountedMeeting, cells: readonly CountedCell[], isRegistered = false) =>
  countAttendance(meeting, isRegistered, cells).map(({ state }) => state);
const many = (...all: AttendanceState[]) => all.map((state) => cell(state));
const superior = cell("LEAVE_APPROVED", "SUPERIOR");
const ill = cell("LEAVE_APPROVED", "ILLNESS");

describe("a meeting that must be attended", () => {
  test("who came is present, whose leave was approved excused, everybody else absent, whatever they answered", () => {
    const cells = many(
      "CHECKED_IN",
      "LEFT_EARLY",
      "LEAVE_APPROVED",
      "CHECKED_IN",
      "CHECKED_IN",
      "CHECKED_IN",
      "CHECKED_IN",
    );
    expect(states(obligatory, cells)).toEqual([
      "PRESENT",
      "PRESENT",
      "EXCUSED",
      "PRESENT",
      "PRESENT",
      "PRESENT",
      "PRESENT",
    ]);
    for (const state of ["INVITED", "CONFIRMED", "DECLINED", "LEAVE_REFUSED"] as const)
      expect(states(obligatory, many(state))).toEqual(["ABSENT"]);
  });

  test("two thirds of the half-days are enough, less is absence for the whole meeting", () => {
    expect(states(obligatory, many("CHECKED_IN", "CHECKED_IN", "INVITED"))).toEqual(["PRESENT", "PRESENT", "ABSENT"]);
    expect(states(obligatory, many("CHECKED_IN", "CHECKED_IN", "INVITED", "INVITED"))).toEqual([
      "ABSENT",
      "ABSENT",
      "ABSENT",
      "ABSENT",
    ]);
    const [first] = countAttendance(obligatory, false, many("CHECKED_IN", "INVITED", "INVITED", "INVITED"));
    expect(first).toMatchObject({ because: "到会 1/4 个半天，不足三分之二，按缺席计", books: "MEETING_ABSENT" });
    expect(states({ ...obligatory, twoThirds: false }, many("CHECKED_IN", "INVITED"))).toEqual(["PRESENT", "ABSENT"]);
  });

  test("leave for 上级会议 is not in the count of half-days, other leave is; leave that was approved stays leave", () => {
    expect(states(obligatory, [...many("CHECKED_IN"), superior, superior])).toEqual(["PRESENT", "EXCUSED", "EXCUSED"]);
    expect(states(obligatory, [...many("CHECKED_IN"), ill, ill])).toEqual(["ABSENT", "EXCUSED", "EXCUSED"]);
    expect(states(obligatory, [ill, ill, ill])).toEqual(["EXCUSED", "EXCUSED", "EXCUSED"]);
  });
});

describe("a meeting by sign-up", () => {
  test("who signed up and did not come is absent, who did not sign up is not counted", () => {
    expect(states(bySignUp, many("CONFIRMED"), true)).toEqual(["ABSENT"]);
    for (const state of ["INVITED", "DECLINED", "LEAVE_REFUSED"] as const)
      expect(states(bySignUp, many(state))).toEqual(["NOT_COUNTED"]);
  });

  test("who came without signing up is present for what they came to, and absent from nothing", () => {
    expect(states(bySignUp, many("CHECKED_IN", "INVITED", "INVITED"))).toEqual([
      "PRESENT",
      "NOT_COUNTED",
      "NOT_COUNTED",
    ]);
  });
});

test("an activity is booked once and makes nobody absent", () => {
  const counted = countAttendance(activity, true, many("CONFIRMED", "CHECKED_IN", "CHECKED_IN", "LEAVE_APPROVED"));
  expect(counted.map(({ state }) => state)).toEqual(["NOT_COUNTED", "PRESENT", "PRESENT", "NOT_COUNTED"]);
  expect(counted.map(({ books }) => books)).toEqual([null, "ACTIVITY_DONE", null, null]);
});

test("late and early are said", () => {
  const [counted] = countAttendance(obligatory, false, [{ ...cell("LEFT_EARLY"), isLate: true }]);
  expect(counted?.because).toBe("到会，迟到，早退");
});

const OPEN = [
  "INVITED",
  "CONFIRMED",
  "DECLINED",
  "LEAVE_APPROVED",
  "LEAVE_REFUSED",
  "CHECKED_IN",
  "LEFT_EARLY",
] as const;

test("of any half-days: each is counted once by a move of the table, and presence without coming does not exist", () => {
  const anyCell = fc.constantFrom(...OPEN).map((state) => cell(state, state === "LEAVE_APPROVED" ? "OTHER" : null));
  fc.assert(
    fc.property(
      fc.constantFrom(obligatory, bySignUp, activity),
      fc.boolean(),
      fc.array(anyCell, { minLength: 1, maxLength: 8 }),
      (meeting, isRegistered, cells) => {
        const counted = countAttendance(meeting, isRegistered, cells);
        expect(counted).toHaveLength(cells.length);
        const from = (state: AttendanceState) =>
          cells.filter((_, at) => counted[at]?.state === state).map((one) => one.state);
        expect(from("PRESENT").filter((state) => state !== "CHECKED_IN" && state !== "LEFT_EARLY")).toEqual([]);
        expect(from("EXCUSED").filter((state) => state !== "LEAVE_APPROVED")).toEqual([]);
        expect(counted.filter(({ because }) => because === "")).toEqual([]);
      },
    ),
  );
});
