import fontkit from "@pdf-lib/fontkit";
import { cmapTable, glyphTables, limited, type Glyph } from "#server/posters/font/glyph-tables.ts";
import { readSfnt, writeSfnt } from "#server/posters/font/sfnt.ts";

/** One static TrueType font and the letters it draws. */
export type MergedFont = { readonly file: Uint8Array; readonly letters: ReadonlySet<string> };

/**
 * One font of many slices of the same family, so that a PDF holds one font and not sixty.
 * The slices are static TrueType of the same design size, each with a few of the wanted letters; glyph 0 is that of the first.
 */
export const mergeFonts = (slices: readonly Uint8Array[], wanted: Iterable<string>): MergedFont => {
  const first = slices[0];
  if (!first) throw new Error("no slice to merge");
  const glyphs: Glyph[] = [glyphsOf(first)(0)];
  const glyphByLetter = new Map<string, number>();
  for (const slice of slices) {
    if (!hasLetters(slice)) continue;
    const font = fontkit.create(slice);
    const glyphAt = glyphsOf(slice);
    for (const letter of wanted) {
      const codePoint = letter.codePointAt(0) ?? 0;
      if (glyphByLetter.has(letter) || !font.hasGlyphForCodePoint(codePoint)) continue;
      glyphByLetter.set(letter, glyphs.push(glyphAt(font.glyphForCodePoint(codePoint).id)) - 1);
    }
  }
  return { file: assemble(first, glyphs, glyphByLetter), letters: new Set(glyphByLetter.keys()) };
};

/** A slice that got none of the wanted letters comes back with a cmap of no subtable, which no reader takes. */
const hasLetters = (slice: Uint8Array): boolean => {
  const cmap = readSfnt(slice).get("cmap");
  return cmap !== undefined && cmap.length > 4 && viewOf(cmap).getUint16(2) > 0;
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const glyphsOf = (slice: Uint8Array): ((id: number) => Glyph) => {
  const tables = readSfnt(slice);
  const table = (tag: string) => tables.get(tag) ?? fail(`font slice without ${tag}`);
  const glyf = table("glyf");
  const [head, hhea, loca, hmtx] = [
    viewOf(table("head")),
    viewOf(table("hhea")),
    viewOf(table("loca")),
    viewOf(table("hmtx")),
  ];
  const isLong = head.getInt16(50) === 1;
  const longMetrics = hhea.getUint16(34);
  const offsetAt = (id: number) => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  return (id) => {
    const outline = glyf.subarray(offsetAt(id), offsetAt(id + 1));
    if (outline.length > 0 && viewOf(outline).getInt16(0) < 0) fail("composite glyph: slices are expected to be flat");
    const advance = hmtx.getUint16(Math.min(id, longMetrics - 1) * 4);
    const bearing = hmtx.getInt16(id < longMetrics ? id * 4 + 2 : longMetrics * 4 + (id - longMetrics) * 2);
    return { outline, advance, bearing };
  };
};

const assemble = (
  base: Uint8Array,
  glyphs: readonly Glyph[],
  glyphByLetter: ReadonlyMap<string, number>,
): Uint8Array => {
  const tables = readSfnt(base);
  const copied = (tag: string) => Uint8Array.from(tables.get(tag) ?? fail(`font slice without ${tag}`));
  const header = limited({ head: copied("head"), hhea: copied("hhea"), maxp: copied("maxp") }, glyphs);
  return writeSfnt(
    new Map([
      ...["OS/2", "name", "post"].map((tag) => [tag, copied(tag)] as const),
      ...Object.entries(header),
      ...Object.entries(glyphTables(glyphs)),
      ["cmap", cmapTable(glyphByLetter)],
    ]),
  );
};

const fail = (message: string): never => {
  throw new Error(message);
};
