import { DRAFT_KINDS, emptyFieldsByKind, isDraftKind, wordsOfKind } from "#domain/draft/draft-kind.ts";
import { expect, test } from "vitest";

test.each(DRAFT_KINDS)("words of a %s have all of its fields and no others, in their order", (kind) => {
  const { draftKind, fields } = wordsOfKind(kind, { analysis: "分析", title: "标题", author: "谁" });
  expect([draftKind, Object.keys(fields)]).toEqual([kind, Object.keys(emptyFieldsByKind[kind])]);
  expect(fields).toEqual({ ...emptyFieldsByKind[kind], title: "标题", analysis: "分析" });
});

test("what is no kind is told from what is one", () => {
  expect([...DRAFT_KINDS, "account", null, 1].filter(isDraftKind)).toEqual([...DRAFT_KINDS]);
});
