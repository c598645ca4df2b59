import { expect, test } from "vitest";
import { faultOfText, storableText } from "#domain/text/plain-text.ts";

test.each([
  ["一\u0007二", "一二"],
  ["行一\r\n行二\r行三\t列", "行一\n行二\n行三\t列"],
  ["半个\uD83D字", "半个字"],
  ["整个😀字", "整个😀字"],
  ["\uFFFD坏", "坏"],
  ["e\u0301 不动", "e\u0301 不动"],
])("%j is kept as %j, which nothing refuses", (typed, kept) => {
  expect([storableText(typed), faultOfText(kept, 100)]).toEqual([kept, undefined]);
});
