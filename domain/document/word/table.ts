import { twips } from "#domain/document/word/paragraph.ts";

/** A cell: paragraphs, and how many columns it takes. */
export interface WordCell {
  readonly paragraphs: string;
  readonly span?: number;
  readonly align?: "top" | "center";
}

/** A row; a head row stands again at the top of every page, a row that is not `splits` is never torn apart by a page. */
export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly isHead?: boolean;
  readonly splits?: boolean;
  /** In points. */
  readonly leastHeight?: number;
}

/** GRID: lines everywhere. IMPRINT: the lines of a 版记, at the foot of the page that the paragraph after it is on (GB/T 9704 §7.4). */
export type TableKind = "GRID" | "IMPRINT";

/** A table with columns of these widths in points. */
export const wordTable = (widths: readonly number[], rows: readonly WordRow[], kind: TableKind = "GRID"): string =>
  [
    "<w:tbl><w:tblPr>",
    kind === "IMPRINT" ? AT_THE_FOOT : "",
    `<w:tblW w:w="${twips(sumOf(widths))}" w:type="dxa"/>`,
    bordersByKind[kind],
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>',
    "</w:tblPr><w:tblGrid>",
    ...widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`),
    "</w:tblGrid>",
    ...rows.map((row) => rowXml(widths, row)),
    "</w:tbl>",
  ].join("");

const AT_THE_FOOT =
  '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" w:tblpX="0" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>';

/** In eighths of a point: §7.4.1 asks for 0.35 mm at the ends and 0.25 mm between. */
const borders = (lines: readonly (readonly [side: string, size: number])[]): string =>
  `<w:tblBorders>${lines
    .map(([side, size]) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`)
    .join("")}</w:tblBorders>`;

const bordersByKind: Record<TableKind, string> = {
  GRID: borders(["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => [side, 6])),
  IMPRINT: borders([
    ["top", 8],
    ["bottom", 8],
    ["insideH", 6],
  ]),
};

const rowXml = (widths: readonly number[], { cells, isHead, splits, leastHeight }: WordRow): string => {
  const marks = [
    !splits && "<w:cantSplit/>",
    leastHeight && `<w:trHeight w:val="${twips(leastHeight)}" w:hRule="atLeast"/>`,
    isHead && "<w:tblHeader/>",
  ].filter(Boolean);
  let column = 0;
  const inner = cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    return cellXml(cell, sumOf(widths.slice(from, column)));
  });
  return `<w:tr>${marks.length > 0 ? `<w:trPr>${marks.join("")}</w:trPr>` : ""}${inner.join("")}</w:tr>`;
};

const cellXml = ({ paragraphs, span = 1, align = "center" }: WordCell, width: number): string =>
  [
    `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : "",
    `<w:vAlign w:val="${align}"/></w:tcPr>${paragraphs}</w:tc>`,
  ].join("");

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
