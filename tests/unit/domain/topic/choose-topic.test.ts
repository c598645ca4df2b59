import { fitsOf, leastLikeness, type LikeText } from "#domain/topic/choose-topic.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const like = (topicId: string, person: string, score: number): LikeText => ({ topicId, person, score });

describe("the topic that a text joins", () => {
  test("is the one whose people it is most like", () => {
    const likes = [like("a", "1", 0.4), like("a", "2", 0.3), like("b", "3", 0.9)];
    expect(fitsOf(0.3, likes, () => 2).map(({ topicId }) => topicId)).toEqual(["b", "a"]);
  });

  test("is none where only one of many members is like it: nothing chains onto a large topic", () => {
    expect(fitsOf(0.3, [like("large", "1", 0.8)], () => 500)).toEqual([]);
    expect(fitsOf(0.3, [like("small", "1", 0.8)], () => 1)).toHaveLength(1);
  });

  test("does not hear one person three times", () => {
    const flood = ["x", "x", "x"].map((person) => like("a", person, 0.8));
    expect(fitsOf(0.3, flood, () => 9)).toEqual([]);
  });

  test("does not depend on the order in which the look-alikes come", () => {
    const likes = fc.array(
      fc.record({
        topicId: fc.constantFrom("a", "b", "c"),
        person: fc.constantFrom("1", "2", "3", "4"),
        score: fc.integer({ min: 0, max: 100 }).map((score) => score / 128),
      }),
    );
    fc.assert(
      fc.property(likes, (some) => {
        expect(fitsOf(0.25, some.toReversed(), () => 3)).toEqual(fitsOf(0.25, some, () => 3));
      }),
    );
  });
});

describe("how like a text must be", () => {
  test("a short one more than a long one, the more so among many texts", () => {
    expect(leastLikeness(20, 50)).toBeCloseTo(0.26);
    expect(leastLikeness(20, 100_000)).toBeCloseTo(0.38);
    expect(leastLikeness(300, 50)).toBeCloseTo(0.18);
    expect(leastLikeness(300, 10_000_000)).toBeCloseTo(0.18);
    fc.assert(
      fc.property(fc.nat(8000), fc.nat(8000), fc.nat(10_000_000), (one, other, texts) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        expect(leastLikeness(short, texts)).toBeGreaterThanOrEqual(leastLikeness(long, texts));
      }),
    );
  });
});
