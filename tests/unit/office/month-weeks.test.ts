import { dayWords, monthWeeks } from "#office/proposal-settings/month-weeks.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { expect, test } from "vitest";

test("a month stands in weeks from Monday, with every day of it once", () => {
  const weeks = monthWeeks(2026, 3);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([...Array(6).fill(undefined), "2026-03-01"]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  expect(monthWeeks(2027, 2)).toHaveLength(4);
  expect(monthWeeks(2028, 2).flat().filter(Boolean)).toHaveLength(29);
});

test("a day is said with its day of the week", () => {
  expect(dayWords(dayOf("2026-10-10"))).toBe("10月10日 周六");
});
