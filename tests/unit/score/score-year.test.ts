import { daysOfScoreYear, scoreYearOf } from "#domain/score/score-year.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { expect, test } from "vitest";

const yearAt = (instant: string, begins: string) => scoreYearOf(shanghaiDay(new Date(instant)), begins);

test("a calendar year ends at midnight in Shanghai", () => {
  expect(yearAt("2026-12-31T23:59:59+08:00", "01-01")).toBe("2026");
  expect(yearAt("2027-01-01T00:00:00+08:00", "01-01")).toBe("2027");
  expect(yearAt("2026-12-31T16:00:00Z", "01-01")).toBe("2027");
});

test("a year from December on is named by its last day", () => {
  expect(yearAt("2025-11-30T23:59:59+08:00", "12-01")).toBe("2025");
  expect(yearAt("2025-12-01T00:00:00+08:00", "12-01")).toBe("2026");
  expect(yearAt("2026-11-30T23:59:59+08:00", "12-01")).toBe("2026");
  expect(yearAt("2026-12-01T00:00:00+08:00", "12-01")).toBe("2027");
});

test("first and last day, also where the last one is in a leap February", () => {
  expect(daysOfScoreYear("2026", "01-01")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  expect(daysOfScoreYear("2026", "12-01")).toEqual({ from: "2025-12-01", to: "2026-11-30" });
  expect(daysOfScoreYear("2028", "03-01")).toEqual({ from: "2027-03-01", to: "2028-02-29" });
});
