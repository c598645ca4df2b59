import { paperDate } from "#domain/document/paper-date.ts";
import { OFFICIAL_PAGE, textWidth } from "#domain/document/word/page-setting.ts";
import { wordParagraph, type ParagraphLook } from "#domain/document/word/paragraph.ts";
import { wordRun, type RunLook } from "#domain/document/word/run.ts";
import { wordTable, type WordRow } from "#domain/document/word/table.ts";

interface Imprint {
  readonly organ: string;
  readonly signedOn?: string;
  readonly copies?: readonly string[];
}

const LETTERS: RunLook = { font: "body", size: 14, spacing: 0 };
const LOOK: ParagraphLook = { line: 24, left: 10, right: 10 };

/** The lines of 抄送 stand below each other behind its colon (§7.4.2). */
const COPIES_LOOK: ParagraphLook = { ...LOOK, left: 52, firstLine: -42 };

const WIDTH = textWidth(OFFICIAL_PAGE);

/**
 * 版记 (§7.4): who else gets it, who issued it and when, at the foot of the last page.
 * LibreOffice before 7.6 knows no table at the foot of a page and sets it right below the text.
 */
export const imprintXml = ({ organ, signedOn, copies = [] }: Imprint): string => {
  const printedOn = signedOn ? paperDate(signedOn) : "　　　　年　　月　　日";
  const rows = [
    ...(copies.length > 0 ? [wordParagraph(wordRun(`抄送：${copies.join("，")}。`, LETTERS), COPIES_LOOK)] : []),
    wordParagraph(wordRun(`${organ}\t${printedOn}印发`, LETTERS), { ...LOOK, rightTab: WIDTH - 20 }),
  ].map((paragraphs): WordRow => ({ cells: [{ paragraphs }] }));
  return wordTable([WIDTH], rows, "IMPRINT") + wordParagraph("", { line: 1 });
};
