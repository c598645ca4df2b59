import { proposalPdf } from "#server/documents/proposal-pdf.ts";
import { fontsOf, pagesOf, wordsOf } from "#tests/support/office-reader.ts";
import { collectivePaper, HOSTILE, jointPaper, signers } from "#tests/support/papers.ts";
import { expect, test } from "vitest";

const issuedAt = new Date("2026-11-25T01:00:00Z");

test.each([
  ["archive-joint", jointPaper],
  ["archive-collective", collectivePaper],
] as const)("%s says to poppler what it has always said", async (name, paper) => {
  await expect(await wordsOf(await proposalPdf(paper, issuedAt))).toMatchFileSnapshot(`golden/${name}.txt`);
});

test("the same proposal at the same time gives the same bytes", async () => {
  expect(Buffer.from(await proposalPdf(jointPaper, issuedAt)).equals(await proposalPdf(jointPaper, issuedAt))).toBe(
    true,
  );
});

test("its letters are embedded, a few only, and can be searched", async () => {
  const fonts = (await fontsOf(await proposalPdf(jointPaper, issuedAt))).split("\n").slice(2, -1);
  expect(fonts).toHaveLength(2);
  for (const font of fonts) expect(font).toMatch(/NotoSansSC.*yes yes yes/);
});

test("30,000 letters go over many pages, none lost, each page numbered", async () => {
  const sentence = "群众反映强烈的问题要一件一件办好。";
  const paper = { ...jointPaper, situation: sentence.repeat(1_765) };
  const pdf = await proposalPdf(paper, issuedAt);
  const pages = await pagesOf(pdf);
  expect(pages.length).toBeGreaterThan(20);
  for (const [at, { lines }] of pages.entries()) {
    expect(lines.at(-1)?.text).toBe(`第${at + 1}页共${pages.length}页`);
    for (const { left, right, bottom } of lines.slice(0, -1)) {
      expect(left).toBeGreaterThan(26);
      expect(right).toBeLessThan(184.5);
      expect(bottom).toBeLessThan(273);
    }
  }
  const words = (await wordsOf(pdf)).replaceAll("\n", "").replace(/第\d+页共\d+页/g, "");
  expect(words.split(sentence).length - 1).toBe(1_765);
});

test("a list of names breaks across pages with its head again, and no name is lost", async () => {
  const names = signers(90);
  const pages = await pagesOf(await proposalPdf({ ...jointPaper, signers: names }, issuedAt));
  const withNames = pages.filter(({ lines }) => lines.filter(({ text }) => /138\d{8}$/.test(text)).length > 5);
  expect(withNames.length).toBeGreaterThan(2);
  for (const { lines } of withNames) expect(lines.map(({ text }) => text)).toContain("序号姓名界别单位及职务联系电话");
  const phones = pages.flatMap(({ lines }) => lines.flatMap(({ text }) => text.match(/1380000\d{4}$/g) ?? []));
  expect(new Set(phones).size).toBe(90);
});

test("hostile texts are drawn, what the font does not have as 〓", async () => {
  const paper = { ...jointPaper, title: HOSTILE, situation: HOSTILE, category: HOSTILE, signers: signers(1) };
  const words = (await wordsOf(await proposalPdf(paper, issuedAt))).replaceAll("\n", "");
  for (const piece of ["控制", '<w:t>&amp;"]]>', "〓野家", "缩进", "=1+1"]) expect(words).toContain(piece);
  expect(words.match(/长/g)?.length).toBeGreaterThanOrEqual(12_000);
});
