import { MISSING_LETTER, printable } from "#server/posters/printable.ts";

const HAN = String.raw`[\p{Script=Han}\u3001-\u303F\uFF01-\uFF65](?![\p{M}\u200D])`;

/** Runs of Chinese, of blanks, and of everything else. */
const PIECES = new RegExp(`(?:${HAN})+|[ \\u3000]+|(?:(?!${HAN})[^ \\u3000])+`, "gu");
const IS_HAN = new RegExp(`^${HAN}`, "u");

/**
 * A line as the font can draw it, what it has not as 〓. Full-width blanks are kept: they leave room to write in.
 * Chinese goes letter by letter: a segmenter over 30,000 letters kept the collector of V8 busy for ten seconds (each segment holds its whole input).
 */
export const shownText = (text: string, letters: ReadonlySet<string>): string =>
  text
    .normalize("NFC")
    .replace(/[^\S\u3000]+/gu, " ")
    .replace(PIECES, (piece) => {
      if (/^[ \u3000]/.test(piece)) return piece;
      return IS_HAN.test(piece)
        ? [...piece].map((letter) => drawn(letter, letters)).join("")
        : printable(piece, letters);
    });

const drawn = (letter: string, letters: ReadonlySet<string>): string => (letters.has(letter) ? letter : MISSING_LETTER);
