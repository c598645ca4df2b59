/** Why a text cannot be stored to the letter. */
export type TextFault = "blank" | "too-long" | "not-well-formed" | "control-character";

/** Letters as a person counts them: code points, so that an emoji is one on the phone and on the server (security.md A-24). */
export const countLetters = (text: string): number => {
  let letters = 0;
  for (const _ of text) letters++;
  return letters;
};

/** The stored form: NFC, line ends as \n; nothing else is touched, nothing is trimmed. */
export const normalizeText = (text: string): string => text.replace(/\r\n?/g, "\n").normalize("NFC");

const HALF_A_PAIR = /[\uD800-\uDFFF]/u;

/** A text while it is being written, without what could never be stored: halves of letters and controls that a paste brought in. Letters stay as they are. */
export const storableText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(new RegExp(HALF_A_PAIR, "gu"), "")
    .replaceAll("\uFFFD", "")
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "");

/** What keeps a normalized text of 1 to `max` letters from being stored, or undefined. Tabs and line ends are text, other controls are not. */
export const faultOfText = (text: string, max: number): TextFault | undefined => {
  if (HALF_A_PAIR.test(text) || text.includes("\uFFFD")) return "not-well-formed";
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)) return "control-character";
  if (text.trim() === "") return "blank";
  return countLetters(text) > max ? "too-long" : undefined;
};
