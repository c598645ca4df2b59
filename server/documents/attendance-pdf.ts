import type { AttendanceSheet } from "#domain/meeting/attendance-sheet.ts";
import { drawRow, type PdfCell } from "#server/documents/pdf/draw-table.ts";
import { nameFile } from "#server/documents/pdf/name-file.ts";
import { embedPaperFonts } from "#server/documents/pdf/paper-fonts.ts";
import { ACROSS, PdfWriter, UPRIGHT, type TextPlace } from "#server/documents/pdf/pdf-writer.ts";
import { stampPages } from "#server/documents/pdf/stamp-pages.ts";
import { setImmediate as nextTurn } from "node:timers/promises";
import { PDFDocument } from "pdf-lib";

/** So many half-days stand beside each other; further ones get a table of their own. */
const BESIDE = 3;
/** Up to so many fit an upright page. */
const UPRIGHT_FITS = 1;
const ROW_HEIGHT = 28;

const MIDDLE: TextPlace = { size: 10.5, align: "center" };
const HEAD: TextPlace = { size: 10.5, weight: "bold", align: "center" };
const NOTE: TextPlace = { size: 11 };

/** The attendance sheet as a PDF to be printed and signed: A4, across where there are many half-days, every page numbered, its head on every page. */
export const attendancePdf = async (sheet: AttendanceSheet, issuedAt: Date): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await PDFDocument.create();
  const fonts = await embedPaperFonts(file, textsOf(sheet));
  const writer = new PdfWriter(file, fonts, sheet.halfDays.length > UPRIGHT_FITS ? ACROSS : UPRIGHT);
  drawLine(writer, `${sheet.title}考勤表`, { size: 18, weight: "bold", align: "center" }, 30);
  for (const text of headLines(sheet)) drawLine(writer, text, NOTE, 19);
  for (let from = 0; from < sheet.halfDays.length; from += BESIDE) {
    writer.skip(10);
    await drawTable(writer, sheet, from);
  }
  writer.need(60);
  writer.skip(18);
  drawLine(writer, "记录人（签名）：　　　　　　　　　审核人（签名）：　　　　　　　　　年　　月　　日", NOTE, 24);
  stampPages(file.getPages(), fonts, sheet.issuer);
  nameFile(file, { title: fonts.shown(`${sheet.title}考勤表`), author: sheet.issuer }, issuedAt);
  return Uint8Array.from(await file.save({ objectsPerTick: 100 }));
};

const headLines = ({ time, place, organiser, halfDays, standing, recordedBy }: AttendanceSheet): string[] => [
  `时间：${time}`,
  [place && `地点：${place}`, organiser && `主办：${organiser}`].filter(Boolean).join("　　"),
  ...halfDays.map(({ label, counts }) => `${label}：${counts}`),
  [standing, recordedBy && `记录：${recordedBy}`].filter(Boolean).join("　　"),
];

const drawLine = (writer: PdfWriter, text: string, place: TextPlace, line: number): void =>
  writer.linesOf(text, writer.width, place).forEach((shown) => {
    writer.need(line);
    writer.draw(shown, { x: 0, y: writer.y, width: writer.width, line }, place);
    writer.skip(line);
  });

const PERSON = [34, 66, 84, 42] as const;

const drawTable = async (writer: PdfWriter, { halfDays, rows }: AttendanceSheet, from: number): Promise<void> => {
  const shown = halfDays.slice(from, from + BESIDE);
  const each = (writer.width - PERSON.reduce((sum, width) => sum + width, 0)) / shown.length;
  const widths = [...PERSON, ...shown.flatMap(() => [each / 2, each / 2])];
  const cellsOf = (texts: readonly string[], place: TextPlace): PdfCell[] =>
    texts.map((text, at) => ({ text, width: widths[at] ?? 0, place: at === 2 ? { ...place, align: "left" } : place }));
  const head = cellsOf(["序号", "姓名", "界别", "身份", ...shown.flatMap(({ label }) => [label, "签名"])], HEAD);
  writer.need(4 * ROW_HEIGHT);
  drawRow(writer, head, [], ROW_HEIGHT);
  for (const [at, { name, sector, role, cells }] of rows.entries()) {
    const own = shown.flatMap((_, place) => [cells[from + place] ?? "", ""]);
    drawRow(writer, cellsOf([`${at + 1}`, name, sector, role, ...own], MIDDLE), head, ROW_HEIGHT);
    await nextTurn();
  }
};

/** Every text, for its letters. */
const textsOf = function* (sheet: AttendanceSheet): Generator<string> {
  yield `${sheet.issuer}${sheet.title}考勤表序号姓名界别身份签名记录人审核人（）：，年月日`;
  yield* headLines(sheet);
  for (const { name, sector, role, cells } of sheet.rows) yield [name, sector, role, ...cells].join("");
};
