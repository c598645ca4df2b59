import {
  amountOf,
  fractionOf,
  pointsOf,
  ratioOf,
  ratioOfDecimal,
  roundedTimes,
  timesRatio,
} from "#domain/score/points.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

test("decimals are read and written exactly, without trailing zeros and without a minus before zero", () => {
  expect(["87.5", "-2", "0.10", "-0", "-0.05", "100", "16.6667"].map((text) => pointsOf(amountOf(text)))).toEqual([
    "87.5",
    "-2",
    "0.1",
    "0",
    "-0.05",
    "100",
    "16.6667",
  ]);
});

test("0.1 and 0.2 are 0.3", () => {
  expect(pointsOf(amountOf("0.1") + amountOf("0.2"))).toBe("0.3");
});

test.each(["", "1,5", "½", "1e3", "--1", "1.23456", "+1", " 1"])("%j is no decimal", (text) => {
  expect(() => amountOf(text)).toThrow(RangeError);
});

test.each(["", "1/0", "-1/2", "0.5", "1/2/3"])("%j is no fraction", (text) => {
  expect(() => ratioOf(text)).toThrow(RangeError);
});

test("a product is rounded once, half away from zero", () => {
  const times = (points: string, ...fractions: string[]) =>
    pointsOf(roundedTimes(amountOf(points), fractions.map(ratioOf).reduce(timesRatio)));
  expect(times("0.25", "1/2")).toBe("0.13");
  expect(times("-0.25", "1/2")).toBe("-0.13");
  expect(times("10", "1/3")).toBe("3.33");
  expect(times("20", "1/3")).toBe("6.67");
  // Rounded in between it would be 10.
  expect(times("30", "1/9", "3")).toBe("10");
  expect(times("0.1", "1/3", "1/3", "9")).toBe("0.1");
});

test("fractions are kept in lowest terms; a quantity is one too", () => {
  expect(fractionOf(timesRatio(ratioOf("2/4"), ratioOf("1/2")))).toBe("1/4");
  expect(fractionOf(ratioOfDecimal("1.5"))).toBe("3/2");
  expect(fractionOf(ratioOf("3"))).toBe("3");
});

test("every number of two places comes back as it went in", () => {
  fc.assert(
    fc.property(fc.bigInt(-99_999_999n, 99_999_999n), (hundredths) => {
      const amount = hundredths * 100n;
      expect(amountOf(pointsOf(amount))).toBe(amount);
    }),
    { numRuns: 2_000 },
  );
});
