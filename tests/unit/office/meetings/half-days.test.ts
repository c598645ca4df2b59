import {
  addHalfDays,
  changedHalfDay,
  faultOfHalfDays,
  halfDaysOf,
  movedHalfDays,
  sessionsOf,
} from "#office/meetings/half-days.ts";
import { expect, test } from "vitest";

const threeDays = addHalfDays([], "2026-12-03", "2026-12-05", "WHOLE");

test("whole days from one to another are mornings and afternoons in order", () => {
  expect(threeDays.map(({ label, from, to }) => `${label} ${from}–${to}`)).toEqual([
    "12月3日上午 09:00–11:30",
    "12月3日下午 14:30–17:00",
    "12月4日上午 09:00–11:30",
    "12月4日下午 14:30–17:00",
    "12月5日上午 09:00–11:30",
    "12月5日下午 14:30–17:00",
  ]);
});

test("what stands already is not added again", () => {
  expect(addHalfDays(threeDays, "2026-12-04", "", "MORNING")).toEqual(threeDays);
});

test("a label follows its day unless somebody typed it", () => {
  const [first] = threeDays;
  if (!first) throw new Error("no half-day");
  expect(changedHalfDay(first, { day: "2026-12-10" }).label).toBe("12月10日上午");
  expect(changedHalfDay({ ...first, label: "开幕会" }, { day: "2026-12-10" }).label).toBe("开幕会");
});

test("sessions are instants of Shanghai and come back as they were typed", () => {
  expect(sessionsOf(threeDays)[0]).toMatchObject({
    startsAt: "2026-12-03T09:00:00+08:00",
    endsAt: "2026-12-03T11:30:00+08:00",
  });
  expect(halfDaysOf(sessionsOf(threeDays))).toEqual(threeDays);
});

test("a copied meeting begins on the chosen day, under ids of its own", () => {
  const moved = movedHalfDays(threeDays, "2027-03-01");
  expect(moved.map(({ day }) => day)).toEqual([
    "2027-03-01",
    "2027-03-01",
    "2027-03-02",
    "2027-03-02",
    "2027-03-03",
    "2027-03-03",
  ]);
  expect(new Set([...moved, ...threeDays].map(({ id }) => id)).size).toBe(12);
});

test("none, an unfinished one and one that ends before it begins are told", () => {
  const [first] = threeDays;
  if (!first) throw new Error("no half-day");
  expect(faultOfHalfDays([])).toBe("请至少安排一个半天。");
  expect(faultOfHalfDays([{ ...first, day: "" }])).toMatch(/日期/);
  expect(faultOfHalfDays([{ ...first, to: "08:00" }])).toMatch(/晚于/);
});
