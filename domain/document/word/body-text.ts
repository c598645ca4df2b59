import { paragraphsOf, splitHeading, type HeadingLevel } from "#domain/document/split-heading.ts";
import type { WordFont } from "#domain/document/word/fonts.ts";
import { wordParagraph, type ParagraphLook } from "#domain/document/word/paragraph.ts";
import { wordRun, type RunLook } from "#domain/document/word/run.ts";

/** The text of an official document: 3号仿宋, so tight that 28 letters stand on a line of 156 mm (GB/T 9704 §5.2.2, §5.2.3). */
export const BODY_LETTERS: RunLook = { font: "body", size: 16, spacing: -5 };

/** 22 lines on a page of 225 mm. */
export const BODY_LINE = 28;

/** Two letters in. */
const FIRST_LINE = 31.5;

/** A paragraph of so many letters is not carried to the next page as a whole. */
const LONG = 250;

const fontByLevel: Record<HeadingLevel, WordFont> = { 1: "heading", 2: "subheading", 3: "body", 4: "body" };

/** A text as paragraphs, its headings in their own faces; `keepsEnd` has the last lines stay with what follows, so that no signature stands alone on a page. */
export const bodyParagraphs = (text: string, keepsEnd = false): string =>
  paragraphsOf(text)
    .map((paragraph, at, all) => {
      const { level, heading, rest } = splitHeading(paragraph);
      const font = level === 0 ? "body" : fontByLevel[level];
      const isHeading = level !== 0 && rest === "";
      const look: ParagraphLook = {
        ...BODY_PARAGRAPH,
        keepNext: isHeading || (keepsEnd && at === all.length - 1 && paragraph.length < LONG),
      };
      return wordParagraph(wordRun(heading, { ...BODY_LETTERS, font }) + wordRun(rest, BODY_LETTERS), look);
    })
    .join("");

export const BODY_PARAGRAPH: ParagraphLook = {
  align: "both",
  line: BODY_LINE,
  firstLineLetters: 2,
  firstLine: FIRST_LINE,
};
