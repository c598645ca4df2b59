import type { FormBlock, FormFact } from "#domain/document/form-block.ts";
import { paragraphsOf, splitHeading } from "#domain/document/split-heading.ts";
import { drawRow, type PdfCell } from "#server/documents/pdf/draw-table.ts";
import { TEXT_WIDTH, type PdfWriter, type TextPlace } from "#server/documents/pdf/pdf-writer.ts";

const LABEL = 84;
const CELL: TextPlace = { size: 11 };
const HEAD: TextPlace = { size: 11, weight: "bold", align: "center" };
const TEXT: TextPlace = { size: 13 };
const TEXT_LINE = 23;

/** Draws one piece of a form below what is there. */
export const drawBlock = (writer: PdfWriter, block: FormBlock): void => {
  switch (block.kind) {
    case "title":
      drawLines(writer, block.text, { size: 20, weight: "bold", align: "center" }, 30);
      return writer.skip(8);
    case "redHead":
      return drawRedHead(writer, block);
    case "imprint":
      return drawImprint(writer, block.lines);
    case "ends":
      return drawEnds(writer, block.left, block.right);
    case "facts":
      return block.rows.forEach((facts) => drawRow(writer, factCells(facts), [], 28));
    case "heading":
      writer.need(90);
      writer.skip(14);
      drawLines(writer, block.text, { size: 14, weight: "bold" }, 24);
      return writer.skip(4);
    case "text":
      return paragraphsOf(block.text).forEach((paragraph) => drawParagraph(writer, paragraph));
    case "list":
      return drawList(writer, block);
    case "signature":
      writer.need(28 + block.lines.length * TEXT_LINE);
      writer.skip(24);
      return block.lines.forEach((line) => drawLines(writer, line, { ...TEXT, align: "right" }, TEXT_LINE));
    case "blank":
      return drawRow(writer, factCells([{ label: block.label, value: "" }]), [], block.height);
    case "note":
      return drawLines(writer, block.text, { size: 10.5 }, 18);
  }
};

const drawRedHead = (writer: PdfWriter, { name, number, left, right }: FormBlock & { kind: "redHead" }): void => {
  writer.skip(20);
  drawLines(writer, name, { size: 40, weight: "bold", align: "center", isRed: true }, 56);
  writer.skip(10);
  drawLines(writer, number, { size: 14, align: "center" }, 24);
  drawEnds(writer, left, right);
  writer.rule(0, writer.y + 2, TEXT_WIDTH, 0, true);
  writer.skip(26);
};

/** At the foot of the last page. */
const drawImprint = (writer: PdfWriter, texts: readonly string[]): void => {
  const place: TextPlace = { size: 12 };
  const lines = texts.map((text) => writer.linesOf(text, TEXT_WIDTH, place));
  const height = lines.flat().length * 20 + lines.length * 6;
  writer.need(height + 12);
  writer.skip(Math.max(12, writer.room - height));
  for (const shown of lines) {
    writer.rule(0, writer.y, TEXT_WIDTH, 0);
    writer.skip(3);
    for (const line of shown) {
      writer.draw(line, { x: 0, y: writer.y, width: TEXT_WIDTH, line: 20 }, place);
      writer.skip(20);
    }
    writer.skip(3);
  }
  writer.rule(0, writer.y, TEXT_WIDTH, 0);
};

const drawLines = (writer: PdfWriter, text: string, place: TextPlace, line: number, indent = 0): void =>
  writer.linesOf(text, TEXT_WIDTH, place, indent).forEach((shown, at) => {
    writer.need(line);
    const x = at === 0 ? indent : 0;
    writer.draw(shown, { x, y: writer.y, width: TEXT_WIDTH - x, line }, place);
    writer.skip(line);
  });

const drawParagraph = (writer: PdfWriter, paragraph: string): void => {
  const { level, rest } = splitHeading(paragraph);
  const weight = level === 1 && rest === "" ? "bold" : "regular";
  drawLines(writer, paragraph, { ...TEXT, weight }, TEXT_LINE, 2 * TEXT.size);
};

const drawEnds = (writer: PdfWriter, left: string, right: string): void => {
  const box = { x: 0, y: writer.y, width: TEXT_WIDTH, line: 22 };
  writer.draw(writer.fonts.shown(left), box, CELL);
  writer.draw(writer.fonts.shown(right), box, { ...CELL, align: "right" });
  writer.skip(24);
};

const factCells = (facts: readonly FormFact[]): PdfCell[] =>
  facts.flatMap(({ label, value }) => [
    { text: label, width: LABEL, place: HEAD },
    { text: paragraphsOf(value).join("；"), width: TEXT_WIDTH / facts.length - LABEL, place: CELL },
  ]);

const drawList = (writer: PdfWriter, { columns, rows }: FormBlock & { kind: "list" }): void => {
  const widths = columns.map(({ share }) => share * TEXT_WIDTH);
  const cellsOf = (texts: readonly string[], place: (at: number) => TextPlace): PdfCell[] =>
    texts.map((text, at) => ({ text, width: widths[at] ?? 0, place: place(at) }));
  const head = cellsOf(
    columns.map(({ label }) => label),
    () => HEAD,
  );
  drawRow(writer, head, [], 26);
  for (const row of rows)
    drawRow(
      writer,
      cellsOf(row, (at) => (at === 0 ? { ...CELL, align: "center" } : CELL)),
      head,
      26,
    );
};
