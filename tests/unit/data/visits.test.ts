import { noteVisit } from "#data/visits.ts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const DAY = 86_400_000;
const START = Date.parse("2026-05-01T08:00:00Z");
const kept = new Map<string, string>();

beforeAll(() =>
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }),
);
afterAll(() => void vi.unstubAllGlobals());

test("a long absence stays one for a while after coming back, and is forgotten afterwards", () => {
  expect(noteVisit(START)).toBe(0);
  expect(noteVisit(START + 5.5 * DAY)).toBe(5);
  expect(noteVisit(START + 5.5 * DAY + 60_000)).toBe(5);
  expect(noteVisit(START + 5.6 * DAY)).toBe(0);
});

test("a clock that was set back is no absence", () => {
  expect(noteVisit(START)).toBe(0);
});
