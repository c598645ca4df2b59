import { daysLeft } from "#domain/time/days-left.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { addDays, dayNumber, dayOf, dayOfNumber } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#domain/time/working-days.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const FIRST = dayNumber(dayOf("2021-06-01"));
const LAST = dayNumber(dayOf("2028-12-31"));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dayOfNumber);
const anyCount = fc.nat(200);
const officeDay = fc.record({ day: anyDay, isWorkingDay: fc.boolean(), name: fc.constant("机关安排") });
/** With many days of the office's own, so that every rule meets them. */
const anyCalendar = fc.array(officeDay, { maxLength: 300 }).map((days) => workCalendar(days));

test("counting on in two steps is counting on in one", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyCount, anyCount, (calendar, from, one, two) => {
      const inSteps = addWorkingDays(calendar, addWorkingDays(calendar, from, one), two);
      expect(inSteps).toBe(addWorkingDays(calendar, from, one + two));
    }),
  );
});

test("what was added is what lies between", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyCount, (calendar, from, count) => {
      expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, count))).toBe(count);
    }),
  );
});

test("from a working day, back is the way that it went on", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyCount, (calendar, day, count) => {
      const from = addWorkingDays(calendar, day, 1);
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, count), -count)).toBe(from);
    }),
  );
});

test("a later start or a longer term never ends earlier, and a term ends on a working day", () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyDay,
      fc.nat(20),
      anyCount,
      fc.nat(20),
      fc.constantFrom("WORKING_DAY", "DAY", "MONTH"),
      (calendar, from, later, count, longer, unit) => {
        const due = deadlineOf(calendar, from, { count, unit });
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(due <= deadlineOf(calendar, addDays(from, later), { count, unit })).toBe(true);
        expect(due <= deadlineOf(calendar, from, { count: count + longer, unit })).toBe(true);
      },
    ),
  );
});

test("days between add up over any day in between, forwards and backwards", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, anyDay, anyDay, (calendar, a, b, c) => {
      const sum = workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c);
      expect(sum).toBe(workingDaysBetween(calendar, a, c));
    }),
  );
});

test("one more day of rest inside a term puts its end off to the next working day", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 200 }), fc.nat(199), (from, count, which) => {
      const calendar = workCalendar();
      const rest = addWorkingDays(calendar, from, 1 + (which % count));
      const withRest = workCalendar([{ day: rest, isWorkingDay: false, name: "防汛" }]);
      const due = addWorkingDays(calendar, from, count);
      expect(addWorkingDays(withRest, from, count)).toBe(addWorkingDays(calendar, due, 1));
    }),
  );
});

test("a deadline is overdue from the day after it", () => {
  const calendar = workCalendar();
  const due = dayOf("2026-10-10");
  expect(daysLeft(calendar, dayOf("2026-09-30"), due)).toEqual({ workingDays: 3, calendarDays: 10, isOverdue: false });
  expect(daysLeft(calendar, due, due)).toEqual({ workingDays: 0, calendarDays: 0, isOverdue: false });
  expect(daysLeft(calendar, dayOf("2026-10-12"), due)).toEqual({ workingDays: -1, calendarDays: -2, isOverdue: true });
});

test("half a day cannot be counted", () => {
  expect(() => addWorkingDays(workCalendar(), dayOf("2026-01-05"), 0.5)).toThrow(RangeError);
});
