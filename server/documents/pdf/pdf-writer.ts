import { PDFDocument, rgb, type PDFPage } from "pdf-lib";
import { breakLines } from "#server/documents/pdf/break-lines.ts";
import type { PaperFont, PaperFonts } from "#server/documents/pdf/paper-fonts.ts";

const RED = rgb(1, 0, 0);
const BLACK = rgb(0, 0, 0);
const MM = 72 / 25.4;
const PAGE_WIDTH = 210 * MM;
const [TOP, BOTTOM, SIDE] = [26 * MM, 26 * MM, 27 * MM];

/** Width of the text, in points. */
export const TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE;

/** A4, its width and height in points. */
export const UPRIGHT = [PAGE_WIDTH, 297 * MM] as const;
export const ACROSS = [297 * MM, PAGE_WIDTH] as const;

export interface TextPlace {
  readonly size: number;
  readonly weight?: "regular" | "bold";
  readonly align?: "left" | "center" | "right";
  readonly isRed?: boolean;
}

/** A file that is written from top to bottom and takes a new page by itself. Places are points from the left edge of the text, and from the top of the paper. */
export class PdfWriter {
  readonly fonts: PaperFonts;
  /** Width of the text, in points. */
  readonly width: number;
  readonly #file: PDFDocument;
  readonly #paper: [number, number];
  #page: PDFPage;
  #y = TOP;

  constructor(file: PDFDocument, fonts: PaperFonts, [width, height]: typeof UPRIGHT | typeof ACROSS = UPRIGHT) {
    this.#file = file;
    this.fonts = fonts;
    this.width = width - 2 * SIDE;
    this.#paper = [width, height];
    this.#page = file.addPage(this.#paper);
  }

  /** What is left of this page, in points. */
  get room(): number {
    return this.#height - BOTTOM - this.#y;
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
    this.#page = this.#file.addPage(this.#paper);
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
    const color = place.isRed ? RED : BLACK;
    this.#page.drawText(text, { x: SIDE + box.x + shift, y: this.#height - base, size: place.size, font, color });
  }

  rule(x: number, y: number, width: number, height: number, isRed = false): void {
    const [from, to] = [
      { x: SIDE + x, y: this.#height - y },
      { x: SIDE + x + width, y: this.#height - y - height },
    ];
    this.#page.drawLine({ start: from, end: to, ...(isRed ? { thickness: 2.25, color: RED } : { thickness: 0.6 }) });
  }

  get #height(): number {
    return this.#paper[1];
  }

  #font(weight: "regular" | "bold"): PaperFont {
    return this.fonts[weight];
  }
}
