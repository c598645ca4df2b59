import { deadlineWords, provisionalWords } from "#domain/time/deadline-words.ts";
import { deadlineOf, explainDeadline, type TermUnit } from "#domain/time/deadline.ts";
import { addMonths, dayOf, readLocalDate } from "#domain/time/local-date.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import { expect, test } from "vitest";

const calendar = workCalendar();
const words = (from: string, count: number, unit: TermUnit) =>
  deadlineWords(explainDeadline(calendar, dayOf(from), { count, unit }));

test("a term of working days says what it stepped over", () => {
  expect(words("2025-09-28", 15, "WORKING_DAY")).toBe(
    "自 9月28日 起 15 个工作日，其间国庆节、中秋节放假 8 天、周末 3 天，10月11日 调休上班，至 10月24日",
  );
  expect(words("2026-11-16", 3, "WORKING_DAY")).toBe("自 11月16日 起 3 个工作日，至 11月19日");
});

test("a term over the turn of the year names the years", () => {
  expect(words("2025-12-29", 5, "WORKING_DAY")).toBe(
    "自 2025年12月29日 起 5 个工作日，其间元旦放假 3 天，2026年1月4日 调休上班，至 2026年1月6日",
  );
});

test("a term of days or months that ends on a day of rest moves on, and says why", () => {
  expect(words("2026-07-03", 90, "DAY")).toBe("自 7月3日 起 90 日，10月1日 国庆节放假，顺延至 10月8日");
  expect(words("2026-08-18", 3, "MONTH")).toBe("自 8月18日 起 3 个月，至 11月18日");
  expect(words("2026-08-21", 3, "MONTH")).toBe("自 8月21日 起 3 个月，11月21日 逢周末，顺延至 11月23日");
});

test("a weekend day that is worked for a holiday is a last day like any other", () => {
  expect(deadlineOf(calendar, dayOf("2026-07-10"), { count: 3, unit: "MONTH" })).toBe("2026-10-10");
});

test("the office's own days are said with its own words", () => {
  const own = workCalendar([
    { day: dayOf("2026-11-18"), isWorkingDay: false, name: "区庆" },
    { day: dayOf("2026-11-21"), isWorkingDay: true, name: "" },
  ]);
  const explanation = explainDeadline(own, dayOf("2026-11-16"), { count: 5, unit: "WORKING_DAY" });
  expect(deadlineWords(explanation)).toBe(
    "自 11月16日 起 5 个工作日，其间区庆休息 1 天、周末 1 天，11月21日 按机关安排上班，至 11月23日",
  );
});

test("a month without the date ends on its last day", () => {
  expect(addMonths(dayOf("2026-01-31"), 1)).toBe("2026-02-28");
  expect(addMonths(dayOf("2027-11-30"), 3)).toBe("2028-02-29");
  expect(addMonths(dayOf("2026-10-31"), 6)).toBe("2027-04-30");
  expect(addMonths(dayOf("2026-03-31"), -1)).toBe("2026-02-28");
});

test("a deadline that a provisional year decides says so; one that it does not decide is silent", () => {
  const yearsOf = (from: string, count: number, unit: TermUnit) =>
    explainDeadline(calendar, dayOf(from), { count, unit }).provisionalYears;
  expect(yearsOf("2026-11-16", 15, "WORKING_DAY")).toEqual([]);
  expect(yearsOf("2026-12-25", 15, "WORKING_DAY")).toEqual([2027]);
  expect(yearsOf("2026-10-01", 90, "DAY")).toEqual([]);
  expect(yearsOf("2026-12-01", 90, "DAY")).toEqual([2027]);
  expect(yearsOf("2027-12-20", 20, "WORKING_DAY")).toEqual([2027, 2028]);
  expect(provisionalWords(2026)).toBe("");
  expect(provisionalWords(2027)).toBe("2027 年调休安排尚未核对，按法定节假日推算");
  expect(provisionalWords(2028)).toBe("2028 年节假日安排尚未录入，仅按周末推算");
});

test("only days that exist are days", () => {
  expect(["2026-02-29", "2026-13-01", "2026-1-1", "", "2026-10-09T00:00"].map(readLocalDate)).toEqual(
    Array(5).fill(undefined),
  );
  expect(readLocalDate("2028-02-29")).toBe("2028-02-29");
});
