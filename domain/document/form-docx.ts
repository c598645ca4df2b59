import type { Form, FormBlock, FormFact } from "#domain/document/form-block.ts";
import { BODY_LINE, BODY_LETTERS, bodyParagraphs } from "#domain/document/word/body-text.ts";
import { cellParagraphs, gridTable, labelCell } from "#domain/document/word/grid-table.ts";
import { FORM_PAGE, OFFICIAL_PAGE, textWidth } from "#domain/document/word/page-setting.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { wordRun, type RunLook } from "#domain/document/word/run.ts";
import { wordTable, type WordCell, type WordRow } from "#domain/document/word/table.ts";
import { wordFile } from "#domain/document/word/word-file.ts";

/** A form as a Word file. */
export const formDocx = (form: Form): Uint8Array<ArrayBuffer> =>
  wordFile({
    title: form.title,
    author: form.author,
    page: form.isOfficial ? OFFICIAL_PAGE : FORM_PAGE,
    letters: BODY_LETTERS,
    ...(form.header ? { header: form.header } : {}),
    body: form.blocks.map(blockXml).join("") + END,
  });

const WIDTH = textWidth(FORM_PAGE);
const OFFICIAL_WIDTH = textWidth(OFFICIAL_PAGE);
const LABEL = 84;
const RED = "FF0000";
const IMPRINT: RunLook = { font: "body", size: 14, spacing: 0 };
const CELL: RunLook = { font: "body", size: 12, spacing: 0 };

/** Word wants a paragraph after the last table. */
const END = wordParagraph("", { line: 1 });

const blockXml = (block: FormBlock): string => {
  switch (block.kind) {
    case "title":
      return wordParagraph(wordRun(block.text, { font: "title", size: 22 }), { align: "center", line: 34, after: 14 });
    case "redHead":
      return redHead(block);
    case "imprint":
      return wordTable(
        [OFFICIAL_WIDTH],
        block.lines.map((line) => ({ cells: [{ paragraphs: wordParagraph(wordRun(line, IMPRINT), { line: 24 }) }] })),
        "IMPRINT",
      );
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

const redHead = ({ name, number, left, right }: Extract<FormBlock, { kind: "redHead" }>): string =>
  [
    wordParagraph(wordRun(name, { font: "title", size: 48, color: RED, spacing: 0 }), {
      align: "center",
      line: 62,
      before: 24,
    }),
    wordParagraph(wordRun(number, BODY_LETTERS), { align: "center", line: BODY_LINE, before: 14 }),
    wordParagraph(wordRun(`${left}\t${right}`, BODY_LETTERS), {
      line: BODY_LINE,
      before: 10,
      after: 24,
      rightTab: OFFICIAL_WIDTH,
      rule: { color: RED, weight: 2.25, gap: 6 },
    }),
  ].join("");

const factRow = (facts: readonly FormFact[]): WordRow => ({
  leastHeight: 28,
  splits: true,
  cells: facts.flatMap(({ label, value }): WordCell[] => [
    labelCell(label),
    { paragraphs: cellParagraphs(value), span: facts.length === 1 ? 3 : 1 },
  ]),
});
