import { pagesOf, printedByOffice, wordsOf, type PrintedPage } from "#tests/support/office-reader.ts";
import { goldenPapers, strainedPapers } from "#tests/support/office-papers.ts";
import { zipPartsOf } from "#tests/support/zip-parts.ts";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";

const papers = { ...goldenPapers, ...strainedPapers };
type Paper = keyof typeof papers;

let printed: Map<string, Uint8Array>;
const pdfOf = (name: Paper): Uint8Array => printed.get(`${name}.docx`) ?? new Uint8Array();

beforeAll(async () => {
  printed = await printedByOffice(
    Object.fromEntries(Object.entries(papers).map(([name, file]) => [`${name}.docx`, file])),
  );
});

describe("every Word file", () => {
  test.each(Object.keys(papers) as Paper[])("%s holds well-formed XML only", (name) => {
    const parts = zipPartsOf(papers[name]);
    expect([...parts.keys()]).toEqual(expect.arrayContaining(["[Content_Types].xml", "word/document.xml"]));
    for (const [, xml] of parts) expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
  });

  test.each(Object.keys(goldenPapers) as Paper[])("%s says to LibreOffice what it has always said", async (name) => {
    await expect(await wordsOf(pdfOf(name))).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.each(["reply-hostile", "proposal-hostile"] as const)("%s keeps the words of hostile texts", async (name) => {
    const words = (await wordsOf(pdfOf(name))).replaceAll("\n", "");
    for (const piece of ["控制", '<w:t>&amp;"]]>', "半个", "野家", "缩进", "=1+1", "W".repeat(200)])
      expect(words).toContain(piece);
    expect(words.match(/长/g)?.length).toBeGreaterThanOrEqual(4000);
  });
});

const PAGE_NUMBER = /^—\d+—$/;
const textLines = ({ lines }: PrintedPage) => lines.filter(({ text }) => !PAGE_NUMBER.test(text));

describe("a reply is laid out by GB/T 9704", () => {
  let long: readonly PrintedPage[];
  beforeAll(async () => {
    long = await pagesOf(pdfOf("reply-long"));
  });

  test("its pages are A4", () => {
    for (const { width, height } of long) {
      expect(width).toBeCloseTo(210, 0);
      expect(height).toBeCloseTo(297, 0);
    }
  });

  test("its text stands in 156 mm × 225 mm, 37 mm from the top and 28 mm from the left", () => {
    for (const line of long.flatMap(textLines)) {
      expect(line.left).toBeGreaterThan(27.5);
      expect(line.right).toBeLessThan(185);
      expect(line.top).toBeGreaterThan(35.5);
      expect(line.bottom).toBeLessThan(263);
    }
  });

  test("a full page has 22 lines of 28 letters", () => {
    const full = long.slice(1, 5).map(textLines);
    expect(full.map((lines) => lines.length)).toEqual([22, 22, 22, 22]);
    for (const { text } of full.flat()) expect([...text]).toHaveLength(28);
  });

  test("its class is at the top right of the first page", () => {
    const mark = long[0]?.lines[0];
    expect(mark?.text).toBe("B类");
    expect(mark?.left).toBeGreaterThan(160);
    expect(mark?.bottom).toBeLessThan(50);
  });

  test("its head begins 35 mm below the upper edge of the text, in the middle", () => {
    const organ = long[0]?.lines[1];
    expect(organ?.text).toBe("演示区民政局");
    expect(((organ?.left ?? 0) + (organ?.right ?? 0)) / 2).toBeCloseTo(106, 0);
    expect(organ?.bottom).toBeGreaterThan(72 + 12);
    expect(organ?.top).toBeGreaterThan(66);
    expect(organ?.top).toBeLessThan(76);
  });

  test("page numbers are outside: right on odd pages, left on even ones", () => {
    const numbers = long.map(({ lines }) => lines.find(({ text }) => PAGE_NUMBER.test(text)));
    expect(numbers.map((line) => line?.text)).toEqual(long.map((_, at) => `—${at + 1}—`));
    const sides = numbers.map((line) => ((line?.left ?? 0) > 150 ? "right" : (line?.right ?? 210) < 60 ? "left" : "?"));
    expect(sides).toEqual(long.map((_, at) => (at % 2 === 0 ? "right" : "left")));
    for (const line of numbers) expect(line?.top).toBeGreaterThan(265);
  });

  test("organ and date stand below each other, four letters from the right, with words above them on the page", async () => {
    const pages = await pagesOf(pdfOf("reply"));
    const page = pages.find(({ lines }) => lines.some(({ text }) => text === "2026年11月21日"));
    const lines = page ? textLines(page) : [];
    const at = lines.findIndex(({ text }) => text === "2026年11月21日");
    expect(lines[at - 1]?.text).toBe("演示区民政局");
    expect(184 - (lines[at]?.right ?? 0)).toBeGreaterThan(16);
    expect(184 - (lines[at]?.right ?? 0)).toBeLessThan(28);
    expect(at).toBeGreaterThan(1);
  });
});

describe("a form", () => {
  test("a list of many names has its head on every page", async () => {
    const pages = await pagesOf(pdfOf("proposal-many"));
    const withNames = pages.filter(({ lines }) => lines.filter(({ text }) => /138\d{8}$/.test(text)).length > 5);
    expect(withNames.length).toBeGreaterThan(2);
    for (const { lines } of withNames) {
      expect(lines.map(({ text }) => text)).toContain("序号姓名界别单位及职务联系电话");
    }
  });

  test("phones and addresses are on the office's copy only", async () => {
    expect(await wordsOf(pdfOf("proposal-joint"))).toMatch(/13800000000/);
    for (const name of ["proposal-reader", "proposal-draft", "proposal-collective"] as const) {
      expect(await wordsOf(pdfOf(name))).not.toMatch(/1380000|演示路|联系电话/);
    }
  });

  test("a draft says on every page that it is one, and has no number and no review", async () => {
    for (const { lines } of await pagesOf(pdfOf("proposal-draft"))) {
      expect(lines[0]?.text.replace(/\s/g, "")).toBe("草稿未提交");
    }
    expect(await wordsOf(pdfOf("proposal-draft"))).not.toMatch(/案号|流水号|审查/);
  });

  test("the evaluation on paper is one page, and says that the unit must not get it", async () => {
    expect(await pagesOf(pdfOf("evaluation"))).toHaveLength(1);
    expect((await wordsOf(pdfOf("evaluation"))).replaceAll("\n", "")).toContain("请勿交给承办单位");
  });
});
