import { paragraphsOf } from "#domain/document/split-heading.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { wordRun, type RunLook } from "#domain/document/word/run.ts";
import { wordTable, type WordCell, type WordRow } from "#domain/document/word/table.ts";

/** A column and its part of the width. */
export interface GridColumn {
  readonly label: string;
  readonly share: number;
}

const CELL: RunLook = { font: "body", size: 12, spacing: 0 };
const LABEL: RunLook = { font: "heading", size: 12, spacing: 0 };
const LINE = 20;

/** A table of texts, `width` points wide: its head again on every page, no row torn apart, the first column centred. */
export const gridTable = (
  width: number,
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
): string => {
  const head: WordRow = { isHead: true, leastHeight: 26, cells: columns.map(({ label }) => labelCell(label)) };
  const body = rows.map((row): WordRow => ({
    leastHeight: 26,
    cells: row.map((cell, at) => ({ paragraphs: cellParagraphs(cell, at === 0 ? "center" : "left") })),
  }));
  return wordTable(
    columns.map(({ share }) => share * width),
    [head, ...body],
  );
};

/** What a column or a row is called. */
export const labelCell = (label: string): WordCell => ({
  paragraphs: wordParagraph(wordRun(label, LABEL), { align: "center", line: LINE }),
});

/** A text within a cell, by its lines. */
export const cellParagraphs = (value: string, align: "left" | "center" = "left"): string => {
  const lines = paragraphsOf(value);
  return (lines.length > 0 ? lines : [""])
    .map((line) => wordParagraph(wordRun(line, CELL), { align, line: LINE }))
    .join("");
};
