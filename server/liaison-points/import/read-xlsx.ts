import type { Sheet } from "#server/liaison-points/import/read-csv.ts";
import exceljs from "exceljs";
import { Readable } from "node:stream";

const MOST_COLUMNS = 40;

/**
 * The rows of a workbook's first sheet, at most `mostRows`. Read as a stream: the reader that builds a whole workbook expands merged
 * ranges and validations cell by cell, so that a small file could keep it busy for hours.
 */
export const readXlsx = async (bytes: Uint8Array, mostRows: number): Promise<Sheet> => {
  const options = { sharedStrings: "cache", hyperlinks: "ignore", styles: "ignore", worksheets: "emit" } as const;
  const workbook = new exceljs.stream.xlsx.WorkbookReader(Readable.from([bytes]), { ...options, entries: "ignore" });
  const rows: string[][] = [];
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      if (row.number > mostRows + 1000) return rows;
      const cells = Array.from({ length: Math.min(row.cellCount, MOST_COLUMNS) }, (_, at) =>
        textOf(row.getCell(at + 1)),
      );
      // Rows that are missing in the file are empty: numbers stay as the person sees them.
      while (rows.length < row.number - 1) rows.push([]);
      rows.push(cells);
      if (rows.length >= mostRows) return rows;
    }
    return rows;
  }
  return rows;
};

/** What the person sees in a cell: of a formula its last result, of a rich text its letters. */
const textOf = (cell: exceljs.Cell): string => {
  const { value } = cell;
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  if ("text" in value) return String(value.text);
  if ("result" in value) return typeof value.result === "object" ? "" : String(value.result ?? "");
  return "";
};
