import { draftDocx, draftFileName } from "#domain/document/draft-docx.ts";
import { emptyProposal } from "#domain/proposal/proposal-draft.ts";
import { HEADING, HOSTILE } from "#tests/support/papers.ts";
import { zipPartsOf } from "#tests/support/zip-parts.ts";
import { expect, test } from "vitest";

const setting = {
  heading: HEADING,
  author: { name: "演示甲", sector: "经济界", duty: "演示公司经理", contact: { phone: "13800000000" } },
  signerById: new Map([["m2", { name: "演示乙" }]]),
};

const wordsIn = (file: Uint8Array): string =>
  [...(zipPartsOf(file).get("word/document.xml") ?? "").matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
    .map(([, words]) => words)
    .join("|");

test("an empty draft is a form to fill in, without number, review or phone", () => {
  const words = wordsIn(draftDocx(emptyProposal, setting));
  expect(words).toContain("演示甲");
  expect(words).toContain("（未填写）");
  expect(words).not.toMatch(/案号|审查|138/);
});

test("a joint draft names whom it invited, in order, and who is not known by name", () => {
  const fields = { ...emptyProposal, proposerType: "JOINT", cosigners: "m2\nm3" };
  expect(wordsIn(draftDocx(fields, setting))).toContain("演示甲、演示乙、（联名人待补）");
});

test("a collective draft has its body, how it signs, and room for the seal", () => {
  const fields = {
    ...emptyProposal,
    proposerType: "COLLECTIVE",
    collectiveKind: "SECTOR",
    collectiveName: "农业界",
    attachments: "ab12 2048 调查 表.xlsx",
  };
  const words = wordsIn(draftDocx(fields, setting));
  for (const piece of ["农业界（盖章）", "界别召集人签署", "责任签署人", "调查 表.xlsx", "2 KB"])
    expect(words).toContain(piece);
});

test("the same draft gives the same bytes", () => {
  const fields = { ...emptyProposal, title: HOSTILE, situation: HOSTILE };
  expect(draftDocx(fields, setting)).toEqual(draftDocx(fields, setting));
});

test("a file is called by its 案由, in letters that every system takes", () => {
  expect(draftFileName({ ...emptyProposal, title: 'a/b\\c:"d"\n<e>' })).toBe("提案草稿 a b c d e.docx");
  expect(draftFileName(emptyProposal)).toBe("提案草稿 未写案由.docx");
  expect(draftFileName({ ...emptyProposal, title: HOSTILE }).length).toBeLessThan(100);
});
