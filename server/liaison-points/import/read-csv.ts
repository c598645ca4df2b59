/** A sheet as rows of texts; cells and rows may be missing at the end. */
export type Sheet = readonly (readonly string[])[];

/** UTF-8, or GB 18030 where it is none: Excel in Chinese saves csv so. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};

/** The rows of a csv (RFC 4180), at most `mostRows`; line ends of any kind. */
export const readCsv = (bytes: Uint8Array, mostRows: number): Sheet => {
  const text = decode(bytes).replace(/^\uFEFF/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ",") {
      at++;
      if (at < text.length) continue;
      row.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
};

const plainCell = (text: string, from: number) => {
  const end = /[,\r\n]/g;
  end.lastIndex = from;
  const stop = end.exec(text)?.index ?? text.length;
  return { value: text.slice(from, stop), end: stop };
};

/** Up to the quote that closes it; what stands behind that before the next comma belongs to no cell. */
const quotedCell = (text: string, from: number) => {
  let at = from + 1;
  let value = "";
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: plainCell(text, quote + 1).end };
    value += '"';
    at = quote + 2;
  }
};
