/** Why a text cannot be stored to the letter. */
export type TextFault = "blank" | "too-long" | "not-well-formed" | "control-character";

/** Letters as a person counts them: code points, so that an emoji is one on the phone and on the server (security.md A-24). */
export const countLetters = (text: string): number => text.length - secondHalves(text);

/** Letters as an editor counts them: without blanks and line ends. */
export const countPrinted = (text: string): number => {
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) letters++;
  return letters - secondHalves(text);
};

/** By number: a text of a megabyte is counted while somebody writes in it. */
const isBlank = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x205f && /\s/.test(String.fromCharCode(code)));

/** Letters beyond the first 65,536 are two code units each. */
const secondHalves = (text: string): number => {
  let halves = 0;
  for (let at = 1; at < text.length; at++)
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) halves++;
  return halves;
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
