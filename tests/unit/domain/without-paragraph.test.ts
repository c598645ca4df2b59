import { withoutParagraph } from "#domain/opinion/without-paragraph.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const [A, B, C] = ["桥头路灯不亮。", "路灯坏了\n晚上很黑。", "修一修路灯。"];

test("a paragraph that stands as it was put goes with its line break; the others stay to the letter", () => {
  const text = [A, B, C].join("\n");
  expect(withoutParagraph(text, A, [B, C])).toBe([B, C].join("\n"));
  expect(withoutParagraph(text, B, [A, C])).toBe([A, C].join("\n"));
  expect(withoutParagraph(text, C, [A, B])).toBe([A, B].join("\n"));
});

test("nothing is taken out of what was rewritten, stands within a line, or is all there is", () => {
  expect(withoutParagraph(`${A}请尽快。\n${C}`, A, [C])).toBeUndefined();
  expect(withoutParagraph(`据反映，${A}\n${C}`, A, [C])).toBeUndefined();
  expect(withoutParagraph(A, A, [])).toBeUndefined();
  expect(withoutParagraph(A, "", [])).toBeUndefined();
});

test("what another one says in the same words stays for that one", () => {
  expect(withoutParagraph(`${A}\n${A}\n${C}`, A, [A, C])).toBe(`${A}\n${C}`);
  expect(withoutParagraph(`${A}\n${C}`, A, [A, C])).toBeUndefined();
});

test("of any texts put together, one taken out leaves what the others would have made", () => {
  const line = fc
    .string({ minLength: 1, unit: fc.constantFrom("灯", "路", "黑", "\n", "。") })
    .filter((text) => text.trim() !== "");
  const lines = fc.uniqueArray(line, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.nat(), (texts, pick) => {
      const at = pick % texts.length;
      const [one = ""] = texts.slice(at, at + 1);
      const others = texts.toSpliced(at, 1);
      const rest = withoutParagraph(texts.join("\n"), one, others);
      fc.pre(rest !== undefined);
      expect([...rest].toSorted()).toEqual([...others.join("\n")].toSorted());
    }),
  );
});
