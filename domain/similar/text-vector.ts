import { termCode } from "#domain/text-analysis/term-code.ts";
import { type CutWords, termsOf } from "#domain/text-analysis/text-terms.ts";
import { rarityOf, type TermCounts } from "#domain/similar/term-counts.ts";

/** A text as numbers: codes of its terms in rising order, and how often each stands there. */
export interface TextVector {
  readonly codes: Int32Array;
  readonly times: Uint8Array;
}

/** Of a long text only the terms that say most are kept. */
export const MOST_TERMS_OF_TEXT = 320;

/** How much a term weighs in a text: each time it comes again it adds less. */
export const weightOf = (times: number, rarity: number): number =>
  times === 1 ? rarity : (1 + Math.log(times)) * rarity;

/** All terms of a text, as many as there are. */
export const wholeVector = (text: string, cutWords: CutWords): TextVector => {
  const times = new Map<number, number>();
  for (const [term, count] of termsOf(text, cutWords)) {
    const code = termCode(term);
    times.set(code, Math.min(255, (times.get(code) ?? 0) + count));
  }
  return vectorFrom([...times]);
};

/** The vector without the terms that say least, if it has too many to be kept. */
export const keptVector = (whole: TextVector, counts: TermCounts): TextVector =>
  whole.codes.length <= MOST_TERMS_OF_TEXT ? whole : vectorFrom(strongest(whole, counts, MOST_TERMS_OF_TEXT));

/** Codes of the terms that say most, the strongest first: by these a text is found. */
export const keyTerms = (vector: TextVector, counts: TermCounts, most: number): readonly number[] =>
  strongest(vector, counts, most).map(([code]) => code);

const strongest = (vector: TextVector, counts: TermCounts, most: number): readonly (readonly [number, number])[] =>
  Array.from(vector.codes, (code, at) => {
    const times = vector.times[at] ?? 0;
    return { code, times, weight: weightOf(times, rarityOf(counts, code)) };
  })
    .toSorted((a, b) => b.weight - a.weight || a.code - b.code)
    .slice(0, most)
    .map(({ code, times }) => [code, times] as const);

const vectorFrom = (entries: readonly (readonly [number, number])[]): TextVector => {
  const timesOf = new Map(entries);
  const codes = Int32Array.from(timesOf.keys()).toSorted();
  return { codes, times: Uint8Array.from(codes, (code) => timesOf.get(code) ?? 0) };
};

/** Four bytes a term, then one byte a term. */
export const bytesOfVector = ({ codes, times }: TextVector): Uint8Array => {
  const bytes = new Uint8Array(codes.length * 5);
  bytes.set(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength));
  bytes.set(times, codes.byteLength);
  return bytes;
};

/** The vector that was written as bytes; these are copied, since they may lie anywhere in a larger buffer. */
export const vectorOfBytes = (bytes: Uint8Array): TextVector => {
  const copy = new Uint8Array(bytes);
  const terms = Math.floor(copy.length / 5);
  return { codes: new Int32Array(copy.buffer, 0, terms), times: copy.subarray(terms * 4, terms * 5) };
};
