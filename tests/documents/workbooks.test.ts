import { catalogueXlsx, type CatalogueRow } from "#server/documents/catalogue-xlsx.ts";
import { statisticsXlsx } from "#server/documents/statistics-xlsx.ts";
import { pagesOf, printedByOffice, wordsOf } from "#tests/support/office-reader.ts";
import { HOSTILE, TITLE } from "#tests/support/papers.ts";
import { zipPartsOf } from "#tests/support/zip-parts.ts";
import { buffer } from "node:stream/consumers";
import { SaxesParser } from "saxes";
import { beforeAll, expect, test } from "vitest";

const row = (at: number): CatalogueRow => ({
  caseNo: at + 1,
  title: `${TITLE}${at}`,
  proposers: "演示甲、演示乙",
  category: "社会事业",
  form: "联名提案",
  lead: ["区民政局"],
  co: ["区财政局", "区卫生健康局"],
  state: "办理中",
  outcomeClass: "B",
  isKey: at % 9 === 0,
});

const kpis = [
  { label: "立案率", numerator: 215, denominator: 259, rule: "立案件数 ÷ 提交件数" },
  {
    label: "满意率",
    numerator: 98,
    denominator: 100,
    rule: "（满意＋基本满意）÷（满意＋基本满意＋不满意）",
    beside: "未评价 12 件",
  },
  { label: "面复率", numerator: 0, denominator: 0, rule: "经委员确认当面沟通的件数 ÷ 已交办件数" },
];
const kinds = [
  { label: "综合经济", count: 42 },
  { label: "社会事业", count: 79 },
  { label: "城建城管", count: 67 },
  { label: "社会治理", count: 27 },
];
const statistics = { title: "政协演示区第三届委员会提案统计（截至2026年11月21日）", kpis };
const hostile = { ...row(0), title: HOSTILE, proposers: '=HYPERLINK("http://x.invalid","点我")', category: "＝1+1" };

let files: Record<string, Buffer>;
let printed: Map<string, Uint8Array>;
beforeAll(async () => {
  files = {
    "catalogue.xlsx": await buffer(
      catalogueXlsx("政协演示区第三届委员会第二次会议提案目录 A&B", [Array.from({ length: 90 }, (_, at) => row(at))]),
    ),
    "statistics.xlsx": await buffer(
      statisticsXlsx({ ...statistics, breakdowns: [{ title: "按提案分类", rows: kinds, total: 215 }] }),
    ),
    "hostile.xlsx": await buffer(catalogueXlsx(HOSTILE.slice(0, 60), [[hostile, row(1)]])),
  };
  printed = await printedByOffice(files);
});
const pdfOf = (name: string): Uint8Array => printed.get(name) ?? new Uint8Array();

test("the catalogue is printed across, its title and head on every page", async () => {
  const pages = await pagesOf(pdfOf("catalogue.xlsx"));
  expect(pages.length).toBeGreaterThan(1);
  for (const { width, height, lines } of pages) {
    expect(width).toBeGreaterThan(height);
    expect(lines[0]?.text).toBe("政协演示区第三届委员会第二次会议提案目录A&B");
    expect(lines[1]?.text).toMatch(/案由提案者分类形式主办单位会办单位状态类别重点提案$/);
  }
});

test("the statistics show numerator, denominator and rate, and 未评价 beside it", async () => {
  const [rates, byKind] = (await pagesOf(pdfOf("statistics.xlsx"))).map(({ lines }) => lines.map(({ text }) => text));
  expect(rates).toContain("立案率21525983.0%立案件数÷提交件数");
  expect(rates).toContain("满意率9810098.0%（满意＋基本满意）÷（满意＋基本满意＋不满意）未评价12件");
  expect(rates).toContain("面复率00—经委员确认当面沟通的件数÷已交办件数");
  expect(byKind).toContain("合计215100.0%");
});

test("a breakdown whose kinds do not sum up to their total is not written", () => {
  const breakdowns = [{ title: "按提案分类", rows: kinds, total: 216 }];
  expect(() => statisticsXlsx({ ...statistics, breakdowns })).toThrow("215");
});

test("no text becomes a formula, and hostile texts open", async () => {
  const parts = zipPartsOf(files["hostile.xlsx"] ?? Buffer.alloc(0));
  for (const [, xml] of parts) expect(() => new SaxesParser({ xmlns: true }).write(xml).close()).not.toThrow();
  expect(parts.get("xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]/);
  const words = (await wordsOf(pdfOf("hostile.xlsx"))).replaceAll("\n", "");
  expect(words).toContain("'=HYPERLINK(");
  expect(words).toContain("'＝1+1");
});
