import type { PdfWriter, TextPlace } from "#server/documents/pdf/pdf-writer.ts";

/** A cell as the text it says. */
export interface PdfCell {
  readonly text: string;
  readonly width: number;
  readonly place: TextPlace;
}

const LINE = 17;
const PAD = 5;

/** One row with its frame. Where it does not fit it goes on to the next page, `head` above it again; a row longer than a page is divided between lines. */
export const drawRow = (
  writer: PdfWriter,
  cells: readonly PdfCell[],
  head: readonly PdfCell[] = [],
  leastHeight = 0,
): void => {
  let rests = cells.map(({ text, width, place }) => writer.linesOf(text, width - 2 * PAD, place));
  const tallest = () => Math.max(1, ...rests.map((lines) => lines.length));
  const whole = Math.max(tallest() * LINE + 2 * PAD, leastHeight);
  const fitsOnAPage = whole < 500;
  do {
    if (writer.need(fitsOnAPage ? whole : 3 * LINE + 2 * PAD) && head.length > 0) drawRow(writer, head);
    const lines = fitsOnAPage ? tallest() : Math.min(tallest(), Math.floor((writer.room - 2 * PAD) / LINE));
    const height = fitsOnAPage ? whole : lines * LINE + 2 * PAD;
    drawPart(
      writer,
      cells,
      rests.map((rest) => rest.slice(0, lines)),
      height,
    );
    rests = rests.map((rest) => rest.slice(lines));
    writer.skip(height);
  } while (rests.some((rest) => rest.length > 0));
};

const drawPart = (
  writer: PdfWriter,
  cells: readonly PdfCell[],
  parts: readonly (readonly string[])[],
  height: number,
): void => {
  const total = cells.reduce((sum, { width }) => sum + width, 0);
  writer.rule(0, writer.y, total, 0);
  writer.rule(0, writer.y + height, total, 0);
  writer.rule(0, writer.y, 0, height);
  let x = 0;
  cells.forEach(({ width, place }, at) => {
    const lines = parts[at] ?? [];
    const top = writer.y + (height - lines.length * LINE) / 2;
    lines.forEach((text, row) => {
      writer.draw(text, { x: x + PAD, y: top + row * LINE, width: width - 2 * PAD, line: LINE }, place);
    });
    x += width;
    writer.rule(x, writer.y, 0, height);
  });
};
