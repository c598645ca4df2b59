import { OFFICE, MEMBER, withDemoServer } from "#tests/support/demo-server.ts";
import exceljs from "exceljs";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const { house, ask, signIn } = await withDemoServer();
const [office, member] = [await signIn(OFFICE), await signIn(MEMBER)];
const { code: pointCode } = (await ask("GET", "/api/v1/demo")).json.points[0];

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "＝1+1",
  "＋1",
  "－1",
  "＠a",
  "\t=1",
  "\n=1",
  "  =1",
  '"=1',
  "普通,文字\n第二行",
];
const mark = "导出测试";
for (const text of formulas) {
  const json = { pointCode, text: `${text}${mark}`, writtenAt: new Date().toISOString() };
  await ask("PUT", `/api/v1/submissions/${randomUUID()}`, { json });
}
await house.db.updateTable("submission").set({ held: null }).where("text", "like", `%${mark}%`).execute();
const file = (format: string, query: string, cookie = office) =>
  ask("GET", `/api/v1/office/submission-exports/${format}?${query}`, { cookie });

/** Cells of a quoted CSV. */
const parse = (csv: string): string[][] =>
  [...csv.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, line = ""]) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
    ),
  );

test("a csv holds every row that it promises, in UTF-8 that Excel knows, each cell quoted", async () => {
  const { status, headers, bytes } = await file("csv", "state=CONVERTED");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("content-disposition")).toContain("attachment");
  const text = bytes.toString("utf8");
  expect(text.startsWith('\uFEFF"序号"')).toBe(true);
  const rows = parse(text.slice(1));
  expect(rows.length - 1).toBe(Number(headers.get("total-rows")));
  expect(rows.length).toBeGreaterThan(400);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([19]));
  expect(rows[1]?.[2]).toBe("已转化");
  expect(rows[1]?.[16]).toMatch(/(议题|信息|线索) \d{4}年第\d+号/);
});

test("no cell of a csv begins as a formula, in whatever width", async () => {
  const rows = parse((await file("csv", `q=${encodeURIComponent(mark)}`)).bytes.toString("utf8").slice(1));
  const texts = rows.slice(1).map((row) => row[11] ?? "");
  expect(texts).toHaveLength(formulas.length);
  for (const text of texts) expect(text).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/);
  expect(texts).toContain(`'=1+1${mark}`);
  expect(texts).toContain(`'＝1+1${mark}`);
  expect(texts).toContain(`普通,文字\n第二行${mark}`);
});

test("an xlsx holds the same rows as texts, never as formulas", async () => {
  const { headers, bytes } = await file("xlsx", `q=${encodeURIComponent(mark)}`);
  expect(headers.get("content-type")).toContain("spreadsheetml");
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.worksheets[0];
  const texts: unknown[] = [];
  sheet?.eachRow((row, at) => {
    if (at === 1) return;
    expect(row.getCell(12).type).toBe(exceljs.ValueType.String);
    texts.push(row.getCell(12).value);
  });
  expect(texts.toSorted()).toEqual(formulas.map((text) => text + mark).toSorted());
});

test("the whole year comes in seconds", async () => {
  const started = performance.now();
  const { headers, bytes } = await file("xlsx", "");
  expect(Number(headers.get("total-rows"))).toBeGreaterThan(8000);
  expect(bytes.length).toBeGreaterThan(300_000);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test("only the office exports, only in formats that exist, and it is written down", async () => {
  expect((await file("csv", "", member)).status).toBe(403);
  expect((await file("pdf", "")).status).toBe(422);
  const audit = await house.db
    .selectFrom("audit_entry")
    .selectAll()
    .where("action", "=", "submission.export")
    .execute();
  expect(audit.length).toBeGreaterThan(1);
});
