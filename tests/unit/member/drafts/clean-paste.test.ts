import { cleanPaste } from "#member/drafts/clean-paste.ts";
import { faultOfText } from "#domain/text/plain-text.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

test("a page of Word keeps its paragraphs, soft line ends and table cells", () => {
  expect(cleanPaste("一、情况\r\n东街\u000B西街\r\n点位\u0007盏数\u000C第二页\u00A0完")).toBe(
    "一、情况\n东街\n西街\n点位\t盏数\n第二页 完",
  );
});

test("whatever is pasted, the result can be stored to the letter", () => {
  const letters = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(letters, (pasted) => {
      expect([undefined, "blank"]).toContain(faultOfText(cleanPaste(pasted), 1_000));
    }),
  );
});

test("plain Chinese text is left as it is", () => {
  const text = "东街路灯坏了三盏，\n居民出行不便。\n\t🙂";
  expect(cleanPaste(text)).toBe(text);
});
