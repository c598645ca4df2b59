import { PDFDocument, type PDFPage } from "pdf-lib";
import { breakLines } from "#server/documents/pdf/break-lines.ts";
import type { PaperFont, PaperFonts } from "#server/documents/pdf/paper-fonts.ts";

const MM = 72 / 25.4;
const [PAGE_WIDTH, PAGE_HEIGHT] = [210 * MM, 297 * MM];
const [TOP, BOTTOM, SIDE] = [26 * MM, 26 * MM, 27 * MM];

/** Width of the text, in points. */
export const TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE;

export interface TextPlace {
  readonly size: number;
  readonly weight?: "regular" | "bold";
  readonly align?: "left" | "center" | "right";
}

/** A file that is written from top to bottom and takes a new page by itself. Places are points from the left edge of the text, and from the top of the paper. */
export class PdfWriter {
  readonly fonts: PaperFonts;
  readonly #file: PDFDocument;
  #page: PDFPage;
  #y = TOP;

  constructor(file: PDFDocument, fonts: PaperFonts) {
    this.#file = file;
    this.fonts = fonts;
    this.#page = file.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
  }

  /** What is left of this page, in points. */
  get room(): number {
    return PAGE_HEIGHT - BOTTOM - this.#y;
  }

  get y(): number {
    return this.#y;
  }

  /** Goes down. */
  skip(points: number): void {
    this.#y += points;
  }

  /** A new page where less than so much is left; true where it took one. */
  need(points: number): boolean {
    if (this.room >= points) return false;
    this.#page = this.#file.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
    this.#y = TOP;
    return true;
  }

  /** The lines that a text needs in this width. */
  linesOf(text: string, width: number, { size, weight = "regular" }: TextPlace, indent = 0): string[] {
    return breakLines(this.fonts.shown(text), width / size, indent / size, this.#font(weight).widthOf);
  }

  /** Draws one line of shown text in a box from `x`, its top at `y`, `line` high. */
  draw(text: string, box: { x: number; y: number; width: number; line: number }, place: TextPlace): void {
    if (text === "") return;
    const { font, widthOf } = this.#font(place.weight ?? "regular");
    const wide = [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * place.size;
    const spare = box.width - wide;
    const shift = place.align === "center" ? spare / 2 : place.align === "right" ? spare : 0;
    const base = box.y + box.line / 2 + place.size * 0.36;
    this.#page.drawText(text, { x: SIDE + box.x + shift, y: PAGE_HEIGHT - base, size: place.size, font });
  }

  rule(x: number, y: number, width: number, height: number): void {
    const [from, to] = [
      { x: SIDE + x, y: PAGE_HEIGHT - y },
      { x: SIDE + x + width, y: PAGE_HEIGHT - y - height },
    ];
    this.#page.drawLine({ start: from, end: to, thickness: 0.6 });
  }

  #font(weight: "regular" | "bold"): PaperFont {
    return this.fonts[weight];
  }
}
