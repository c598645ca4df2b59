import { foldEqual } from "#ui/fold-equal.ts";
import { draftLetters, draftName, draftText } from "#member/drafts/draft-text.ts";
import { emptyReport } from "#domain/report/report-draft.ts";
import { genreByKind } from "#member/drafts/genre.ts";
import { expect, test } from "vitest";

const { report } = genreByKind;

const lamps = {
  ...emptyReport,
  title: "关于东街路灯的建议",
  situation: "坏了三盏。\n夜里很暗。",
  suggestions: "尽快修复。",
};

test("the copied text has the title, and numbered headings for what was written only", () => {
  expect(draftText(report, lamps)).toBe(
    "关于东街路灯的建议\n\n一、情况与问题\n坏了三盏。\n夜里很暗。\n\n二、建议\n尽快修复。",
  );
});

test("letters are counted without blanks and line ends, an emoji as one", () => {
  expect(draftLetters(report, { ...emptyReport, title: " 路 灯\n", analysis: "🙂" })).toBe(3);
});

test("a draft without a title is called by its first words", () => {
  expect(draftName(report, lamps)).toBe("关于东街路灯的建议");
  expect(draftName(report, { ...emptyReport, situation: `\n${"字".repeat(40)}\n第二段` })).toBe(`${"字".repeat(24)}……`);
  expect(draftName(report, emptyReport)).toBe("还没有写字");
});

test("a long equal stretch is folded to what stands beside a difference, and says how long it was", () => {
  const folded = foldEqual([
    { text: "同".repeat(300), isDifferent: false },
    { text: "改", isDifferent: true },
  ]);
  expect(folded).toEqual([
    { text: `……（相同的 264 字）……${"同".repeat(36)}`, isDifferent: false },
    { text: "改", isDifferent: true },
  ]);
});
