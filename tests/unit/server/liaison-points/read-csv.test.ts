import { readCsv } from "#server/liaison-points/import/read-csv.ts";
import fc from "fast-check";
import { expect, test } from "vitest";

const cell = fc.string({ unit: fc.constantFrom("a", "中", ",", '"', "\n", "\r\n", " ", "=") });
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

test("what was written is read, whatever the cells hold", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
      expect(readCsv(Buffer.from(text), 100)).toEqual(rows);
    }),
  );
});

test.each([
  ["a,b\nc", [["a", "b"], ["c"]]],
  ["a,b\r\n\r\nc,\r\n", [["a", "b"], [""], ["c", ""]]],
  ["\uFEFFa", [["a"]]],
  ['"a""b",c', [['a"b', "c"]]],
  ['"open', [["open"]]],
  ["", []],
])("%j", (text, rows) => {
  expect(readCsv(Buffer.from(text), 100)).toEqual(rows);
});

test("no more rows than are asked for are read", () => {
  expect(readCsv(Buffer.from("a\n".repeat(1000)), 3)).toHaveLength(3);
});
