/**
 * Pasted text as it can be kept: paragraphs stay, Word's own signs (soft line ends, table cells, page breaks) become line ends and tabs,
 * what no screen can show is left out, and a damaged letter is shown as a box.
 */
export const cleanPaste = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\v", "\n")
    .replaceAll("\f", "\n")
    .replaceAll("\u0007", "\t")
    .replaceAll("\u00A0", " ")
    .replace(HALF_A_PAIR, "□")
    .replaceAll("\uFFFD", "□")
    .replace(UNSHOWN, "");

const HALF_A_PAIR = /[\uD800-\uDFFF]/gu;
// oxlint-disable-next-line no-control-regex
const UNSHOWN = /[\u0000-\u0008\u000E-\u001F\u007F]/g;
