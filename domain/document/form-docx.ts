import type { Form, FormBlock, FormFact } from "#domain/document/form-block.ts";
import { BODY_LINE, BODY_LETTERS, bodyParagraphs } from "#domain/document/word/body-text.ts";
import { cellParagraphs, gridTable, labelCell } from "#domain/document/word/grid-table.ts";
import { FORM_PAGE, textWidth } from "#domain/document/word/page-setting.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { wordRun, type RunLook } from "#domain/document/word/run.ts";
import { wordTable, type WordCell, type WordRow } from "#domain/document/word/table.ts";
import { wordFile } from "#domain/document/word/word-file.ts";

/** A form as a Word file. */
export const formDocx = (form: Form): Uint8Array<ArrayBuffer> =>
  wordFile({
    title: form.title,
    author: form.author,
    page: FORM_PAGE,
    letters: BODY_LETTERS,
    ...(form.header ? { header: form.header } : {}),
    body: form.blocks.map(blockXml).join("") + END,
  });

const WIDTH = textWidth(FORM_PAGE);
const LABEL = 84;
const CELL: RunLook = { font: "body", size: 12, spacing: 0 };

/** Word wants a paragraph after the last table. */
const END = wordParagraph("", { line: 1 });

const blockXml = (block: FormBlock): string => {
  switch (block.kind) {
    case "title":
      return wordParagraph(wordRun(block.text, { font: "title", size: 22 }), { align: "center", line: 34, after: 14 });
    case "ends":
      return wordParagraph(wordRun(`${block.left}\t${block.right}`, CELL), { line: BODY_LINE, rightTab: WIDTH });
    case "facts":
      return wordTable([LABEL, WIDTH / 2 - LABEL, LABEL, WIDTH / 2 - LABEL], block.rows.map(factRow));
    case "heading":
      return wordParagraph(wordRun(block.text, { ...BODY_LETTERS, font: "heading" }), {
        line: BODY_LINE,
        before: 14,
        after: 4,
        keepNext: true,
      });
    case "text":
      return bodyParagraphs(block.text);
    case "list":
      return gridTable(WIDTH, block.columns, block.rows);
    case "signature":
      return block.lines
        .map((line, at) =>
          wordParagraph(wordRun(line, BODY_LETTERS), {
            align: "right",
            line: BODY_LINE,
            right: 32,
            keepNext: at < block.lines.length - 1,
            before: at === 0 ? 20 : 0,
          }),
        )
        .join("");
    case "blank":
      return wordTable(
        [LABEL, WIDTH - LABEL],
        [{ leastHeight: block.height, cells: [labelCell(block.label), { paragraphs: cellParagraphs("") }] }],
      );
    case "note":
      return wordParagraph(wordRun(block.text, { font: "subheading", size: 12, spacing: 0 }), { line: 20, before: 4 });
  }
};

const factRow = (facts: readonly FormFact[]): WordRow => ({
  leastHeight: 28,
  splits: true,
  cells: facts.flatMap(({ label, value }): WordCell[] => [
    labelCell(label),
    { paragraphs: cellParagraphs(value), span: facts.length === 1 ? 3 : 1 },
  ]),
});
