import { heldByXml } from "#domain/document/word/xml.ts";
import exceljs from "exceljs";
import { PassThrough, type Readable } from "node:stream";

/** A column's words and its width in letters. */
export interface Heading {
  readonly words: string;
  readonly width: number;
}

/** A workbook of one sheet, made while it is read. Texts are typed as texts, so no program computes them. */
export const writeXlsx = (
  sheetName: string,
  headings: readonly Heading[],
  pages: AsyncIterable<readonly (readonly (string | number)[])[]>,
): Readable => {
  const stream = new PassThrough();
  fill(stream, sheetName, headings, pages).catch((fault: unknown) =>
    stream.destroy(fault instanceof Error ? fault : new Error(String(fault))),
  );
  return stream;
};

const fill = async (
  stream: PassThrough,
  sheetName: string,
  headings: readonly Heading[],
  pages: AsyncIterable<readonly (readonly (string | number)[])[]>,
): Promise<void> => {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = headings.map(({ width }) => ({ width }));
  const top = sheet.addRow(headings.map(({ words }) => words));
  top.font = { bold: true };
  top.commit();
  for await (const page of pages) {
    // Whoever asked has gone: nobody reads on.
    if (stream.destroyed) return;
    for (const row of page) sheet.addRow(row.map(cellOf)).commit();
  }
  sheet.commit();
  await workbook.commit();
};

const cellOf = (cell: string | number): string | number => (typeof cell === "number" ? cell : heldByXml(cell));
