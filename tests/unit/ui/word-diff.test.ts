import { alignTokens } from "#ui/align-tokens.ts";
import { diffWords } from "#ui/word-diff.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const letters = fc.string({ unit: fc.constantFrom("路", "灯", "的", "坏", "了", "\n", "，", "a"), maxLength: 60 });
const joined = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join("");
const marked = (parts: readonly { readonly text: string; readonly isDifferent: boolean }[]) =>
  parts.filter((part) => part.isDifferent).map(({ text }) => text);

/** The length of a longest common subsequence, by the plain table. */
const commonLength = (a: readonly string[], b: readonly string[]): number => {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
};

describe("the differing words of two versions", () => {
  test("the parts of each side joined are that side to the letter", () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const diff = diffWords(left, right);
        expect(joined(diff.left)).toBe(left);
        expect(joined(diff.right)).toBe(right);
      }),
    );
  });

  test("as much as possible is paired, equal with equal, in order", () => {
    fc.assert(
      fc.property(letters, letters, (left, right) => {
        const [a, b] = [[...left], [...right]];
        const pairs = alignTokens(a, b);
        expect(pairs.length).toBe(commonLength(a, b));
        for (const [at, [inA, inB]] of pairs.entries()) {
          expect(a[inA]).toBe(b[inB]);
          const before = pairs[at - 1];
          expect(!before || (inA > before[0] && inB > before[1])).toBe(true);
        }
      }),
    );
  });

  test("equal texts have no difference, and one changed word is marked alone", () => {
    expect(marked(diffWords("路灯坏了三盏", "路灯坏了三盏").left)).toEqual([]);
    const diff = diffWords("东街路灯坏了三盏，居民出行不便。", "东街路灯坏了五盏，居民出行不便。");
    expect(marked(diff.left).join("")).toContain("三");
    expect(marked(diff.right).join("")).toContain("五");
    expect(joined(diff.left.filter((part) => !part.isDifferent))).toContain("居民出行不便");
  });

  test("two long texts without anything in common are told apart at once", () => {
    const left = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + (at % 6_000))).join("");
    const right = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x7000 + (at % 6_000))).join("");
    const diff = diffWords(left, right);
    expect(joined(diff.left)).toBe(left);
    expect(joined(diff.right)).toBe(right);
  });
});
