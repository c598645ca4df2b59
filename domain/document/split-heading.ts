/** The level of a heading in an official document: 一、 is 1, （一） is 2, 1. is 3, （1） is 4 (GB/T 9704—2012 §7.3.3). */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A paragraph as its heading and what follows on the same line; level 0 has no heading. */
export interface SplitParagraph {
  readonly level: HeadingLevel | 0;
  readonly heading: string;
  readonly rest: string;
}

const marks: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,3}、/u],
  [2, /^（[一二三四五六七八九十]{1,3}）/u],
  [3, /^\d{1,2}[.．](?!\d)/u],
  [4, /^（\d{1,2}）/u],
];

/** Longer than this it is a sentence with a number before it, no heading. */
const LONGEST_HEADING = 40;

/** What of a paragraph is its heading: up to the first 。 where that is near, else the whole short line. */
export const splitHeading = (paragraph: string): SplitParagraph => {
  const level = marks.find(([, mark]) => mark.test(paragraph))?.[0] ?? 0;
  if (level === 0) return { level, heading: "", rest: paragraph };
  const stop = paragraph.indexOf("。") + 1;
  const length = stop > 0 ? stop : paragraph.length;
  if (length > LONGEST_HEADING) return { level: 0, heading: "", rest: paragraph };
  return { level, heading: paragraph.slice(0, length), rest: paragraph.slice(length) };
};

/** The paragraphs of a text: its lines, without empty ones and without the blanks that people indent with. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ""))
    .filter((line) => line !== "");
