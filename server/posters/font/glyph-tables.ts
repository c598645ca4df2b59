/** One glyph as the file keeps it: outline bytes, advance and left side bearing in font units. */
export type Glyph = { readonly outline: Uint8Array; readonly advance: number; readonly bearing: number };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** glyf, loca (long offsets) and hmtx (a full entry for each) of these glyphs. */
export const glyphTables = (glyphs: readonly Glyph[]): { glyf: Uint8Array; loca: Uint8Array; hmtx: Uint8Array } => {
  const glyf = new Uint8Array(glyphs.reduce((sum, { outline }) => sum + padded(outline.length), 0));
  const loca = new Uint8Array((glyphs.length + 1) * 4);
  const hmtx = new Uint8Array(glyphs.length * 4);
  let offset = 0;
  glyphs.forEach(({ outline, advance, bearing }, id) => {
    glyf.set(outline, offset);
    offset += padded(outline.length);
    viewOf(loca).setUint32((id + 1) * 4, offset);
    viewOf(hmtx).setUint16(id * 4, advance);
    viewOf(hmtx).setInt16(id * 4 + 2, bearing);
  });
  return { glyf, loca, hmtx };
};

type Header = { readonly head: Uint8Array; readonly hhea: Uint8Array; readonly maxp: Uint8Array };

/** The three header tables with the counts and limits of these glyphs written in (in place). */
export const limited = (header: Header, glyphs: readonly Glyph[]): Header => {
  const drawn = glyphs.filter(({ outline }) => outline.length > 0).map(({ outline }) => viewOf(outline));
  const int16 = (at: number) => drawn.map((outline) => outline.getInt16(at));
  const head = viewOf(header.head);
  head.setInt16(36, Math.min(0, ...int16(2)));
  head.setInt16(38, Math.min(0, ...int16(4)));
  head.setInt16(40, Math.max(0, ...int16(6)));
  head.setInt16(42, Math.max(0, ...int16(8)));
  head.setInt16(50, 1);
  viewOf(header.hhea).setUint16(34, glyphs.length);
  const maxp = viewOf(header.maxp);
  maxp.setUint16(4, glyphs.length);
  maxp.setUint16(6, Math.max(0, ...drawn.map((outline) => outline.getUint16(10 + (outline.getInt16(0) - 1) * 2) + 1)));
  maxp.setUint16(8, Math.max(0, ...int16(0)));
  return header;
};

/** A cmap of format 12 (Unicode, all planes), one group a letter. */
export const cmapTable = (glyphByLetter: ReadonlyMap<string, number>): Uint8Array => {
  const groups = [...glyphByLetter]
    .map(([letter, id]) => [letter.codePointAt(0) ?? 0, id] as const)
    .toSorted(([a], [b]) => a - b);
  const table = new Uint8Array(12 + 16 + groups.length * 12);
  const view = viewOf(table);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + groups.length * 12);
  view.setUint32(24, groups.length);
  groups.forEach(([codePoint, id], index) => {
    view.setUint32(28 + index * 12, codePoint);
    view.setUint32(32 + index * 12, codePoint);
    view.setUint32(36 + index * 12, id);
  });
  return table;
};
