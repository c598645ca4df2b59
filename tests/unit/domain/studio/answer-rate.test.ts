import { answerRateOf, rateInWords } from "#domain/studio/answer-rate.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const counts = fc
  .tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000))
  .map(([replied, waiting, removed]) => ({ asked: replied + waiting + removed, removed, replied }));

test("100 % is said only where every valid one is answered", () => {
  fc.assert(
    fc.property(counts, (one) => {
      const rate = answerRateOf(one);
      expect(rate.tenths === 1000).toBe(rate.valid > 0 && one.replied === rate.valid);
    }),
  );
});

test("the rate never claims more than was answered, and less than a tenth of a percent too little", () => {
  fc.assert(
    fc.property(counts, (one) => {
      fc.pre(one.asked > one.removed);
      const { tenths, valid } = answerRateOf(one);
      if (tenths === null) throw new Error("no rate of something");
      expect(tenths * valid).toBeLessThanOrEqual(one.replied * 1000);
      expect((tenths + 1) * valid).toBeGreaterThan(one.replied * 1000);
    }),
  );
});

test("removing an unanswered one never lowers the rate, answering one never lowers it", () => {
  fc.assert(
    fc.property(counts, (one) => {
      fc.pre(one.asked - one.removed > one.replied);
      const before = answerRateOf(one).tenths ?? 0;
      expect(answerRateOf({ ...one, replied: one.replied + 1 }).tenths ?? 0).toBeGreaterThanOrEqual(before);
      const after = answerRateOf({ ...one, removed: one.removed + 1 }).tenths ?? 1000;
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test.each([
  [{ asked: 2500, removed: 0, replied: 2499 }, "99.9%"],
  [{ asked: 3710, removed: 10, replied: 3692 }, "99.7%"],
  [{ asked: 4, removed: 1, replied: 3 }, "100%"],
  [{ asked: 3, removed: 0, replied: 0 }, "0%"],
  [{ asked: 1, removed: 1, replied: 0 }, "暂无"],
])("%o reads %s", (one, words) => {
  expect(rateInWords(answerRateOf(one))).toBe(words);
});
