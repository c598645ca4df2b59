import { heldByXml } from "#domain/document/word/xml.ts";
import exceljs from "exceljs";
import { PassThrough, type Readable } from "node:stream";
import { neutralised } from "#server/triage/write-csv.ts";

export type SheetCell = string | number | undefined;
export type SheetRow = readonly SheetCell[];

/** A column: its words, its width in letters, and how its numbers are shown. */
export interface SheetColumn {
  readonly words: string;
  readonly width: number;
  readonly format?: "0" | "0.0%";
}

/** One sheet. `title` is printed at the head of every page; `lastIsTotal` sets the last row in bold. */
export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly pages: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
  readonly lastIsTotal?: boolean;
}

/** A workbook for a person who prints it (A4 across, the head on every page), made while it is read. No text can become a formula (security.md E-10). */
export const writeWorkbook = (plans: readonly SheetPlan[]): Readable => {
  const stream = new PassThrough();
  fill(stream, plans).catch((fault: unknown) =>
    stream.destroy(fault instanceof Error ? fault : new Error(String(fault))),
  );
  return stream;
};

const fill = async (stream: PassThrough, plans: readonly SheetPlan[]): Promise<void> => {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  for (const plan of plans) {
    const sheet = beginSheet(workbook, plan);
    let pending: SheetRow | undefined;
    for await (const page of plan.pages) {
      // Whoever asked has gone: nobody reads on.
      if (stream.destroyed) return;
      for (const row of page) {
        if (pending) addRow(sheet, plan, pending, false);
        pending = row;
      }
    }
    if (pending) addRow(sheet, plan, pending, plan.lastIsTotal ?? false);
    sheet.commit();
  }
  await workbook.commit();
};

const beginSheet = (workbook: exceljs.stream.xlsx.WorkbookWriter, plan: SheetPlan): exceljs.Worksheet => {
  const sheet = workbook.addWorksheet(sheetName(plan.name), {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
      margins: { left: 0.5, right: 0.5, top: 0.9, bottom: 0.7, header: 0.4, footer: 0.35 },
    },
    headerFooter: { oddHeader: `&C&14${plan.title.replaceAll("&", "&&")}`, oddFooter: "&C第 &P 页 共 &N 页" },
  });
  sheet.columns = plan.columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(plan.columns.map(({ words }) => words));
  head.font = { ...FONT, bold: true };
  head.eachCell((cell) => {
    cell.border = THIN;
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  });
  head.commit();
  return sheet;
};

const FONT: Partial<exceljs.Font> = { name: "宋体", family: 1, size: 11 };

const line = { style: "thin" } as const;
const THIN: Partial<exceljs.Borders> = { top: line, left: line, bottom: line, right: line };

const addRow = (sheet: exceljs.Worksheet, { columns }: SheetPlan, cells: SheetRow, isTotal: boolean): void => {
  const row = sheet.addRow(cells.map(cellOf));
  columns.forEach(({ format }, at) => {
    const cell = row.getCell(at + 1);
    cell.border = THIN;
    cell.alignment = { vertical: "middle", wrapText: true };
    cell.font = { ...FONT, bold: isTotal };
    if (format && typeof cells[at] === "number") cell.numFmt = format;
  });
  row.commit();
};

/** Excel holds at most so many letters in a cell. */
const MOST_LETTERS = 32_000;

const cellOf = (cell: SheetCell): string | number | undefined =>
  typeof cell === "string" ? neutralised(heldByXml(cell)).slice(0, MOST_LETTERS) : cell;

/** At most 31 letters, none of []:*?/\ (what Excel takes as a sheet's name). */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
