import type { Measure } from "#server/posters/fit-text.ts";
import type { PDFFont, PDFPage } from "pdf-lib";
import { QUIET_ZONE, type QrRows } from "#server/posters/qr-rows.ts";
import { fill, popGraphicsState, pushGraphicsState, rectangle, rgb, setFillingRgbColor } from "pdf-lib";

export type Ink = readonly [red: number, green: number, blue: number];

export const INK = {
  navy: [0x1c / 255, 0x4a / 255, 0x86 / 255],
  red: [0xb3 / 255, 0x26 / 255, 0x1e / 255],
  text: [0x1a / 255, 0x23 / 255, 0x30 / 255],
  text2: [0x4f / 255, 0x5b / 255, 0x6b / 255],
  line: [0xb4 / 255, 0xbe / 255, 0xcb / 255],
  white: [1, 1, 1],
  black: [0, 0, 0],
} as const satisfies Record<string, Ink>;

export type Fonts = { readonly regular: PDFFont; readonly bold: PDFFont; readonly letters: ReadonlySet<string> };

export type Align = "left" | "center" | "right";

const POINTS_PER_MM = 72 / 25.4;

/** A part of a page in millimetres from its top left, at a scale: the same drawing serves A4, A5 and a card. */
export type Sheet = {
  readonly measure: (weight: "regular" | "bold") => Measure;
  /** One line; x is its left end, middle or right end by `align`, y its baseline, size the letter height, all in mm. */
  readonly text: (text: string, at: TextPlace) => void;
  readonly box: (x: number, y: number, width: number, height: number, ink: Ink) => void;
  readonly frame: (x: number, y: number, width: number, height: number, thickness: number, ink: Ink) => void;
  readonly stroke: (
    from: readonly [number, number],
    to: readonly [number, number],
    thickness: number,
    ink: Ink,
  ) => void;
  /** A QR symbol (black on white, with its quiet zone outside of `side`). */
  readonly qr: (rows: QrRows, x: number, y: number, side: number) => void;
  readonly part: (x: number, y: number, scale: number) => Sheet;
};

export type TextPlace = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink?: Ink;
  readonly weight?: "regular" | "bold";
  readonly align?: Align;
};

/** The whole page as a sheet. */
export const sheetOf = (page: PDFPage, fonts: Fonts): Sheet => sheetPart(page, fonts, 0, 0, 1);

const sheetPart = (page: PDFPage, fonts: Fonts, left: number, top: number, scale: number): Sheet => {
  const unit = scale * POINTS_PER_MM;
  const px = (x: number) => left * POINTS_PER_MM + x * unit;
  const py = (y: number) => page.getHeight() - top * POINTS_PER_MM - y * unit;
  return {
    measure: (weight) => (text) => fonts[weight].widthOfTextAtSize(text, 1),
    text: (text, { x, y, size, ink = INK.text, weight = "regular", align = "left" }) => {
      const width = fonts[weight].widthOfTextAtSize(text, size * unit);
      const shift = align === "left" ? 0 : align === "right" ? width : width / 2;
      page.drawText(text, { x: px(x) - shift, y: py(y), size: size * unit, font: fonts[weight], color: rgb(...ink) });
    },
    box: (x, y, width, height, ink) =>
      page.drawRectangle({
        x: px(x),
        y: py(y + height),
        width: width * unit,
        height: height * unit,
        color: rgb(...ink),
      }),
    frame: (x, y, width, height, thickness, ink) =>
      page.drawRectangle({
        x: px(x),
        y: py(y + height),
        width: width * unit,
        height: height * unit,
        borderColor: rgb(...ink),
        borderWidth: thickness * unit,
      }),
    stroke: ([fromX, fromY], [toX, toY], thickness, ink) =>
      page.drawLine({
        start: { x: px(fromX), y: py(fromY) },
        end: { x: px(toX), y: py(toY) },
        thickness: thickness * unit,
        color: rgb(...ink),
      }),
    qr: (rows, x, y, side) => drawQr(page, rows, px(x), py(y), side * unit),
    part: (x, y, partScale) => sheetPart(page, fonts, left + x * scale, top + y * scale, scale * partScale),
  };
};

const drawQr = (page: PDFPage, { size, runs }: QrRows, left: number, top: number, side: number): void => {
  const module = side / size;
  const quiet = QUIET_ZONE * module;
  page.pushOperators(
    pushGraphicsState(),
    setFillingRgbColor(...INK.white),
    rectangle(left - quiet, top - side - quiet, side + 2 * quiet, side + 2 * quiet),
    fill(),
    setFillingRgbColor(...INK.black),
    ...runs.map((run) => rectangle(left + run.x * module, top - (run.y + 1) * module, run.width * module, module)),
    fill(),
    popGraphicsState(),
  );
};
