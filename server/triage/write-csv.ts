/** Full-width and small forms count as well: Excel in Chinese takes ＝ for =. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠﹢﹣﹦﹫−])/u;

/** A text that a spreadsheet shows and never computes (security.md E-10): what could be a formula begins with an apostrophe. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A line of CSV: every cell quoted, numbers as they are, CRLF at the end. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (typeof cell === "number" ? cell : `"${neutralised(cell).replaceAll('"', '""')}"`)).join(",")}\r\n`;

/** By it Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";
