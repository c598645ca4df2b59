import { isSurelySame, nearnessOf } from "#domain/submission/same-question.ts";
import { describe, expect, test } from "vitest";

const place = (pointId: string | null, town: string | null, studioId: string | null = null) => ({
  pointId,
  studioId,
  town,
});

test("two texts come from one place, surely from another, or nobody knows", () => {
  expect(nearnessOf(place("p", "甲"), place("p", "甲"))).toBe("SAME");
  expect(nearnessOf(place(null, null, "s"), place(null, "乙", "s"))).toBe("SAME");
  expect(nearnessOf(place("p", "甲"), place("q", "乙"))).toBe("OTHER");
  for (const other of [place("q", "甲"), place("q", null), place(null, null)])
    expect(nearnessOf(place("p", "甲"), other)).toBe("UNKNOWN");
});

describe("surely the same question", () => {
  const like = (score: number, letters: number, nearness: "SAME" | "OTHER" | "UNKNOWN", isSameWords = false) =>
    isSurelySame({ score, letters, nearness, isSameWords });

  test("the same words, unless they are few and from elsewhere", () => {
    expect(like(1, 5, "SAME", true)).toBe(true);
    expect(like(1, 5, "UNKNOWN", true)).toBe(false);
    expect(like(1, 5, "OTHER", true)).toBe(false);
    expect(like(1, 40, "OTHER", true)).toBe(true);
  });

  test("at one place a short text must be more like the other than a long one", () => {
    expect([like(0.64, 30, "SAME"), like(0.66, 30, "SAME")]).toEqual([false, true]);
    expect([like(0.49, 200, "SAME"), like(0.51, 200, "SAME")]).toEqual([false, true]);
    expect([like(0.56, 90, "SAME"), like(0.58, 90, "SAME")]).toEqual([false, true]);
  });

  test("from another town never, where the place is not known only what is nearly the same and long enough", () => {
    expect(like(0.99, 200, "OTHER")).toBe(false);
    expect([like(0.85, 200, "UNKNOWN"), like(0.92, 200, "UNKNOWN"), like(0.92, 20, "UNKNOWN")]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
