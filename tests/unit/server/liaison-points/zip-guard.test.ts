import { isModestZip } from "#server/liaison-points/import/zip-guard.ts";
import exceljs from "exceljs";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";

const MEGABYTE = 1024 * 1024;

/** A zip of one deflated entry that says it unpacks to `claimed` bytes. */
const zipOf = (content: Buffer, claimed = content.length): Buffer => {
  const packed = deflateRawSync(content);
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, name, packed]);
  const directory = Buffer.concat([
    Buffer.from("PK\u0001\u0002"),
    Buffer.from([20, 0]),
    common,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
};

test("a workbook of 2,000 rows passes", async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet("点").addRows(Array.from({ length: 2000 }, (_, at) => [`点 ${at}`, "站点", "学校", "演示路"]));
  expect(await isModestZip(Buffer.from(await workbook.xlsx.writeBuffer()), 24 * MEGABYTE)).toBe(true);
});

test("a zip that unpacks to more than is allowed does not, even where its header says less", async () => {
  const bomb = Buffer.alloc(30 * MEGABYTE);
  expect(await isModestZip(zipOf(Buffer.alloc(MEGABYTE)), 24 * MEGABYTE)).toBe(true);
  expect(zipOf(bomb).length).toBeLessThan(100_000);
  expect(await isModestZip(zipOf(bomb), 24 * MEGABYTE)).toBe(false);
  expect(await isModestZip(zipOf(bomb, 10), 24 * MEGABYTE)).toBe(false);
});

test.each([0, 1, 21, 60])("a zip cut off after %i bytes does not", async (length) => {
  expect(await isModestZip(zipOf(Buffer.alloc(100)).subarray(0, length), MEGABYTE)).toBe(false);
});
