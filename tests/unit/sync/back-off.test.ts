import fc from "fast-check";
import { expect, test } from "vitest";
import { backOff, isDue } from "#sync/back-off.ts";

test("a wait lies between a quarter of a second and a minute, and its ceiling doubles with every failure", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, random) => {
      const wait = backOff(failures, random);
      expect(wait).toBeGreaterThanOrEqual(250);
      expect(wait).toBeLessThanOrEqual(Math.min(60_000, 1_000 * 2 ** (failures - 1)));
    }),
  );
  expect([1, 2, 3, 7, 8].map((failures) => Math.round(backOff(failures, 0.9999999)))).toEqual([
    1_000, 2_000, 4_000, 60_000, 60_000,
  ]);
});

test("a moment is due once it has come, and when a clock set back puts it absurdly far ahead", () => {
  const now = 1_700_000_000_000;
  expect([now - 1, now, now + 1, now + 3_600_000, now + 3_600_001].map((at) => isDue(at, now))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});
