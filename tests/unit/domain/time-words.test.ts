import { timeWords } from "#domain/time/time-words.ts";
import { expect, test } from "vitest";

const now = new Date("2026-01-02T01:30:00Z");

test.each([
  ["2026-01-02T00:05:00Z", "今天 08:05"],
  ["2026-01-01T16:00:00Z", "今天 00:00"],
  ["2026-01-01T15:59:00Z", "昨天 23:59"],
  ["2025-12-31T16:30:00Z", "昨天 00:30"],
  ["2025-12-31T02:00:00Z", "2025年12月31日"],
])("%s is said as %s on the morning of 2 January in Shanghai", (instant, words) => {
  expect(timeWords(instant, now)).toBe(words);
});

test("an earlier day of this year has its time", () => {
  expect(timeWords("2026-03-05T06:05:00Z", new Date("2026-11-21T00:00:00Z"))).toBe("3月5日 14:05");
});
