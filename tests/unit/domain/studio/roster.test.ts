import { chooseAssignee } from "#domain/studio/choose-assignee.ts";
import { copyToMonth, daysOfPattern } from "#domain/studio/duty-pattern.ts";
import { latenessOf, pickUpUntil } from "#domain/studio/inquiry-clock.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { describe, expect, test } from "vitest";

const on = (day: string, memberId: string) => ({ day: dayOf(day), memberId });
const who = (memberId: string, open = 0, isHead = false) => ({ memberId, open, isHead });

describe("who answers", () => {
  const roster = [on("2026-11-18", "a"), on("2026-11-18", "b"), on("2026-11-25", "c")];

  test.each([
    ["of two on duty the one with less to do", [who("a", 3), who("b", 1), who("c")], "2026-11-18", "b"],
    ["the next on duty where nobody is that day", [who("a"), who("c", 9), who("h", 0, true)], "2026-11-19", "c"],
    ["not one who cannot answer", [who("a"), who("h", 0, true)], "2026-11-19", "h"],
    ["the head where the roster has ended", [who("a"), who("h", 5, true)], "2026-12-01", "h"],
    ["anybody where there is no head", [who("a", 1), who("b", 0)], "2026-12-01", "b"],
    ["nobody where nobody can", [], "2026-11-18", undefined],
  ])("%s", (_, answerers, day, expected) => {
    expect(chooseAssignee(roster, answerers, dayOf(day))).toBe(expected);
  });
});

describe("a roster that repeats", () => {
  test("每周三", () => {
    expect(daysOfPattern({ kind: "WEEKDAYS", weekdays: [3] }, "2026-11")).toEqual([
      "2026-11-04",
      "2026-11-11",
      "2026-11-18",
      "2026-11-25",
    ]);
  });

  test("每月10日、31日 leaves out what a month has not", () => {
    expect(daysOfPattern({ kind: "DATES", dates: [10, 31] }, "2026-11")).toEqual(["2026-11-10"]);
  });

  test("last month laid on this: the second Wednesday on the second Wednesday, a fifth one falls away", () => {
    const copied = copyToMonth([on("2026-09-09", "a"), on("2026-09-30", "b")], "2026-10");
    expect(copied).toEqual([on("2026-10-14", "a")]);
  });
});

describe("late", () => {
  const at = { now: new Date("2026-11-19T11:00:00+08:00"), today: dayOf("2026-11-19"), pickUpHours: 24 };
  const clock = { state: "TRANSFERRED", assignedAt: new Date("2026-11-18T10:00:00+08:00"), pickedUpAt: null } as const;

  test("not picked up: after a full 24 hours, the floored hour not counted", () => {
    expect(pickUpUntil(clock.assignedAt, 24).toISOString()).toBe("2026-11-19T03:00:00.000Z");
    const due = { ...clock, dueOn: dayOf("2026-11-21") };
    expect(latenessOf(due, at)).toBe("NOT_PICKED_UP");
    expect(latenessOf(due, { ...at, now: new Date("2026-11-19T10:59:59+08:00") })).toBeNull();
    expect(latenessOf({ ...due, pickedUpAt: at.now }, at)).toBeNull();
  });

  test("overdue on the day after the last, and only while it waits for the studio", () => {
    expect(latenessOf({ ...clock, dueOn: dayOf("2026-11-18") }, at)).toBe("OVERDUE");
    expect(latenessOf({ ...clock, dueOn: dayOf("2026-11-19"), pickedUpAt: at.now }, at)).toBeNull();
    expect(latenessOf({ ...clock, state: "NEEDS_INFO", dueOn: dayOf("2026-11-01") }, at)).toBeNull();
  });
});
