import { checksumOf, readBytes, type ByteReader } from "#domain/proposal/similar/bytes.ts";
import type { SimilarRecord } from "#domain/proposal/similar/similar-entry.ts";
import * as format from "#domain/proposal/similar/similar-format.ts";
import { spreadTitles, type TitleSpread } from "#domain/proposal/similar/title-spread.ts";
import { spreadTerms, type TermSpread } from "#domain/proposal/similar/term-spread.ts";
import { readGrammar, readTitle } from "#domain/proposal/similar/title-grammar.ts";
import { done, refused, type Result } from "#domain/result.ts";

/** An index ready to be asked; `records` newest first. */
export interface SimilarIndex {
  readonly records: readonly SimilarRecord[];
  readonly titles: TitleSpread;
  readonly terms: TermSpread;
}

/** `unknown-format`: made by another release; `damaged`: not the bytes that were made. */
export interface UnreadableIndex {
  readonly kind: "unknown-format" | "damaged";
}

/** The index in these bytes, or why it cannot be read. Never throws. */
export const readSimilarIndex = (bytes: Uint8Array): Result<SimilarIndex, UnreadableIndex> => {
  if (bytes.length < format.HEAD_BYTES + format.CHECKSUM_BYTES) return refused({ kind: "damaged" });
  if (format.MAGIC.some((byte, at) => bytes[at] !== byte)) return refused({ kind: "damaged" });
  if (bytes[format.MAGIC.length] !== format.VERSION) return refused({ kind: "unknown-format" });

  const end = bytes.length - format.CHECKSUM_BYTES;
  const sum = [0, 1, 2, 3].reduce((whole, at) => whole + (bytes[end + at] ?? 0) * 2 ** (8 * at), 0);
  if (sum !== checksumOf(bytes, end)) return refused({ kind: "damaged" });
  return readContent(readBytes(bytes, format.HEAD_BYTES, end), end);
};

const readContent = (from: ByteReader, end: number): Result<SimilarIndex, UnreadableIndex> => {
  const termsEach = from.byte();
  const count = from.number();
  // No entry takes less than an id: a count beyond that is not believed, nothing is set aside for it.
  if (count > format.MOST_ENTRIES || count * format.ID_BYTES > end) return refused({ kind: "damaged" });
  const states = Array.from({ length: Math.min(format.MOST_STATES, from.number()) }, () =>
    from.text(format.LONGEST_STATE),
  );
  const marks = Array.from({ length: count }, () => from.number());
  const numbers = readNumbers(from, count);
  const texts = readGrammar(from);
  const titles = Array.from({ length: count }, () => readTitle(from, texts, 2 * format.LONGEST_TITLE));
  const records = numbers.map(({ year, caseNo }, index): SimilarRecord => {
    const state = states[(marks[index] ?? 0) >>> 1];
    if (state === undefined) from.break();
    const id = format.idText(Uint8Array.from({ length: format.ID_BYTES }, from.byte));
    const canCosign = ((marks[index] ?? 0) & 1) === 1;
    return { id, caseNo, year, title: titles[index] ?? "", state: state ?? "", canCosign };
  });
  const terms = Uint16Array.from(
    { length: from.isBroken() ? 0 : count * termsEach },
    () => from.byte() + 256 * from.byte(),
  );
  if (from.isBroken() || !from.isAtEnd()) return refused({ kind: "damaged" });
  return done({ records, titles: spreadTitles(titles), terms: spreadTerms(terms, termsEach) });
};

const readNumbers = (from: ByteReader, count: number): { year: number; caseNo: number }[] => {
  let [year, caseNo] = [from.number(), 0];
  return Array.from({ length: count }, () => {
    year -= from.number();
    const step = from.number();
    caseNo += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    return { year, caseNo };
  });
};
