import { isModestZip } from "#server/liaison-points/import/zip-guard.ts";
import { zipOf } from "#tests/support/zip.ts";
import exceljs from "exceljs";
import { expect, test } from "vitest";

const MEGABYTE = 1024 * 1024;

const sheetOf = (content: Buffer, claimed?: number) =>
  zipOf([{ name: "xl/worksheets/sheet1.xml", content, ...(claimed !== undefined && { claimed }) }]);

test("a workbook of 2,000 rows passes", async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet("点").addRows(Array.from({ length: 2000 }, (_, at) => [`点 ${at}`, "站点", "学校", "演示路"]));
  expect(await isModestZip(Buffer.from(await workbook.xlsx.writeBuffer()), 24 * MEGABYTE)).toBe(true);
});

test("a zip that unpacks to more than is allowed does not, even where its header says less", async () => {
  const bomb = Buffer.alloc(30 * MEGABYTE);
  expect(await isModestZip(sheetOf(Buffer.alloc(MEGABYTE)), 24 * MEGABYTE)).toBe(true);
  expect(sheetOf(bomb).length).toBeLessThan(100_000);
  expect(await isModestZip(sheetOf(bomb), 24 * MEGABYTE)).toBe(false);
  expect(await isModestZip(sheetOf(bomb, 10), 24 * MEGABYTE)).toBe(false);
});

test.each([0, 1, 21, 60])("a zip cut off after %i bytes does not", async (length) => {
  expect(await isModestZip(sheetOf(Buffer.alloc(100)).subarray(0, length), MEGABYTE)).toBe(false);
});
