import { HOLIDAY_NOTICES } from "#domain/time/holiday-notices.ts";
import { addDays, dayOf, isWeekend, dayNumber } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#domain/time/working-days.ts";
import { expect, test } from "vitest";

const calendar = workCalendar();

/** The last working day before each long holiday, the first one after it, and the days of rest between. */
const LONG_HOLIDAYS = [
  ["春节 2022", "2022-01-30", "2022-02-07", 7],
  ["清明 2022", "2022-04-02", "2022-04-06", 3],
  ["劳动节 2022", "2022-04-29", "2022-05-05", 5],
  ["端午 2022", "2022-06-02", "2022-06-06", 3],
  ["中秋 2022", "2022-09-09", "2022-09-13", 3],
  ["国庆 2022", "2022-09-30", "2022-10-08", 7],
  ["元旦 2023", "2022-12-30", "2023-01-03", 3],
  ["春节 2023", "2023-01-20", "2023-01-28", 7],
  ["清明 2023", "2023-04-04", "2023-04-06", 1],
  ["劳动节 2023", "2023-04-28", "2023-05-04", 5],
  ["端午 2023", "2023-06-21", "2023-06-25", 3],
  ["中秋国庆 2023", "2023-09-28", "2023-10-07", 8],
  ["元旦 2024", "2023-12-29", "2024-01-02", 3],
  ["春节 2024", "2024-02-09", "2024-02-18", 8],
  ["清明 2024", "2024-04-03", "2024-04-07", 3],
  ["劳动节 2024", "2024-04-30", "2024-05-06", 5],
  ["端午 2024", "2024-06-07", "2024-06-11", 3],
  ["中秋 2024", "2024-09-14", "2024-09-18", 3],
  ["国庆 2024", "2024-09-30", "2024-10-08", 7],
  ["元旦 2025", "2024-12-31", "2025-01-02", 1],
  ["春节 2025", "2025-01-27", "2025-02-05", 8],
  ["清明 2025", "2025-04-03", "2025-04-07", 3],
  ["劳动节 2025", "2025-04-30", "2025-05-06", 5],
  ["端午 2025", "2025-05-30", "2025-06-03", 3],
  ["国庆中秋 2025", "2025-09-30", "2025-10-09", 8],
  ["元旦 2026", "2025-12-31", "2026-01-04", 3],
  ["春节 2026", "2026-02-14", "2026-02-24", 9],
  ["清明 2026", "2026-04-03", "2026-04-07", 3],
  ["劳动节 2026", "2026-04-30", "2026-05-06", 5],
  ["端午 2026", "2026-06-18", "2026-06-22", 3],
  ["中秋 2026", "2026-09-24", "2026-09-28", 3],
  ["国庆 2026", "2026-09-30", "2026-10-08", 7],
  ["元旦 2027", "2026-12-31", "2027-01-04", 3],
  ["春节 2027", "2027-02-04", "2027-02-11", 6],
  ["清明 2027", "2027-04-02", "2027-04-06", 3],
  ["劳动节 2027", "2027-04-30", "2027-05-05", 4],
  ["端午 2027", "2027-06-08", "2027-06-10", 1],
  ["中秋 2027", "2027-09-14", "2027-09-16", 1],
  ["国庆 2027", "2027-09-30", "2027-10-06", 5],
] as const;

test.each(LONG_HOLIDAYS)("%s: after %s the next working day is %s", (_, before, after, daysOff) => {
  expect(isWorkingDay(calendar, dayOf(before))).toBe(true);
  expect(addWorkingDays(calendar, dayOf(before), 1)).toBe(after);
  expect(dayNumber(dayOf(after)) - dayNumber(dayOf(before)) - 1).toBe(daysOff);
});

test.each([
  ["2022", 365 - 105 - 11],
  ["2023", 365 - 105 - 11],
  ["2024", 366 - 104 - 11],
  ["2025", 365 - 104 - 13],
  ["2026", 365 - 104 - 13],
  ["2027", 365 - 104 - 13],
])("%s has as many working days as weekends and the law's holidays leave: exchanging days adds none", (year, count) => {
  const lastYear = String(Number(year) - 1);
  expect(workingDaysBetween(calendar, dayOf(`${lastYear}-12-31`), dayOf(`${year}-12-31`))).toBe(count);
});

test("every day worked for a holiday is a Saturday or Sunday, and no day is both rest and worked", () => {
  const worked = HOLIDAY_NOTICES.flatMap((notice) => notice.worked);
  expect(worked).toHaveLength(33);
  for (const day of worked) {
    expect(isWeekend(dayNumber(dayOf(day)))).toBe(true);
    expect(isWorkingDay(calendar, dayOf(day))).toBe(true);
  }
});

test("a notice is issued before its year and says seven festivals", () => {
  for (const { year, issuedOn, rest } of HOLIDAY_NOTICES) {
    expect(issuedOn < `${year}-01-01`).toBe(true);
    expect(rest.flatMap(({ name }) => name.split("、"))).toHaveLength(7);
  }
});

test("a day says why it is worked or not", () => {
  expect(calendar.dayAt(dayOf("2025-10-06"))).toMatchObject({ reason: "HOLIDAY", name: "国庆节、中秋节" });
  expect(calendar.dayAt(dayOf("2025-10-11"))).toMatchObject({ reason: "SHIFTED", isWorkingDay: true });
  expect(calendar.dayAt(dayOf("2025-10-12"))).toMatchObject({ reason: "WEEKEND", isWorkingDay: false });
  expect(calendar.dayAt(dayOf("2025-10-13"))).toMatchObject({ reason: "WEEKDAY", isWorkingDay: true });
});

test("the office's own day goes before the notice, both ways, and touches no other day", () => {
  const own = workCalendar([
    { day: dayOf("2026-10-10"), isWorkingDay: false, name: "本地节日" },
    { day: dayOf("2026-10-03"), isWorkingDay: true, name: "值班" },
  ]);
  expect(own.dayAt(dayOf("2026-10-10"))).toMatchObject({ isWorkingDay: false, reason: "OFFICE", name: "本地节日" });
  expect(isWorkingDay(own, dayOf("2026-10-03"))).toBe(true);
  const days = Array.from({ length: 365 }, (_, index) => addDays(dayOf("2026-01-01"), index));
  const changed = days.filter((day) => own.dayAt(day).reason !== calendar.dayAt(day).reason);
  expect(changed).toEqual(["2026-10-03", "2026-10-10"]);
});

test("a year without a checked notice is provisional until the office has checked it", () => {
  expect([2021, 2022, 2026, 2027, 2028].filter(calendar.isProvisional)).toEqual([2021, 2027, 2028]);
  expect(workCalendar([], [2027]).isProvisional(2027)).toBe(false);
});
