import { HALF_LIFE_DAYS, heatAt, heatOf, placesFactor } from "#domain/topic/heat.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const day = (at: number) => new Date(Date.parse("2026-01-01T08:00:00+08:00") + at * 86_400_000);
const now = day(0);
const days = fc.array(fc.integer({ min: -400, max: 0 }), { minLength: 1, maxLength: 20 });

describe("heat", () => {
  test("ten people who spoke just now in one town are ten", () => {
    expect(
      heatAt(
        heatOf(
          Array.from({ length: 10 }, () => now),
          1,
        ),
        now,
      ),
    ).toBeCloseTo(10);
  });

  test("after a half-life it is half", () => {
    expect(heatAt(heatOf([now], 1), day(HALF_LIFE_DAYS))).toBeCloseTo(0.5);
  });

  test("eight towns weigh three times one town, and no town counts as one", () => {
    expect(placesFactor(8)).toBeCloseTo(3.08, 2);
    expect(placesFactor(0)).toBe(1);
  });

  test("the order of two topics is the same on every later day", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 4000 }), (one, other, later) => {
        const [a, b] = [heatOf(one.map(day), 1), heatOf(other.map(day), 1)];
        expect(Math.sign(heatAt(a, day(later)) - heatAt(b, day(later)))).toBe(Math.sign(a - b));
      }),
    );
  });

  test("one more person never makes it cooler", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 0 }), fc.integer({ min: 1, max: 20 }), (people, more, towns) => {
        expect(heatOf([...people, more].map(day), towns)).toBeGreaterThan(heatOf(people.map(day), towns));
      }),
    );
  });
});
