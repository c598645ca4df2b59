import { paperDate } from "#domain/document/paper-date.ts";
import { BODY_LETTERS, BODY_LINE, BODY_PARAGRAPH } from "#domain/document/word/body-text.ts";
import { OFFICIAL_PAGE, textWidth } from "#domain/document/word/page-setting.ts";
import { wordParagraph, type ParagraphLook } from "#domain/document/word/paragraph.ts";
import { wordRun } from "#domain/document/word/run.ts";

interface LetterEnd {
  readonly organ: string;
  readonly signedOn?: string;
  readonly notes?: readonly string[];
}

const LETTER = 15.75;

/** §7.3.5.1: four letters stay free right of the date. */
const RIGHT_OF_DATE = 4 * LETTER;

/** Two lines stay free above the name, so that the seal's top is within a line of the text and its middle on name and date. */
const SEAL_ROOM = BODY_LINE * 2;

/** Signing organ over its date, room for the seal (never an empty one), and the notes in brackets below. */
export const letterEndXml = ({ organ, signedOn, notes = [] }: LetterEnd): string => {
  const date = signedOn ? paperDate(signedOn) : "　　　　年　　月　　日";
  const look: ParagraphLook = { align: "center", line: BODY_LINE, left: leftOf(organ, date), keepLines: true };
  return [
    wordParagraph(wordRun(organ, BODY_LETTERS), { ...look, before: SEAL_ROOM, keepNext: true }),
    wordParagraph(wordRun(date, BODY_LETTERS), look),
    ...notes.map((note) => wordParagraph(wordRun(`（${note}）`, BODY_LETTERS), BODY_PARAGRAPH)),
  ].join("");
};

/** Both lines are centred in what is right of here: the date then ends four letters from the edge, unless the name needs more. */
const leftOf = (organ: string, date: string): number => {
  const half = Math.max(RIGHT_OF_DATE + widthOf(date) / 2, widthOf(organ) / 2 + LETTER);
  return Math.max(0, textWidth(OFFICIAL_PAGE) - half * 2);
};

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter <= "\u00FF" ? LETTER / 2 : LETTER), 0);
