import { MOST_KEY_TERMS, pickKeyTerms } from "#domain/proposal/similar/key-terms.ts";
import type { SimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import { newestFirst, type SimilarEntry } from "#domain/proposal/similar/similar-entry.ts";
import { MOST_ENTRIES } from "#domain/proposal/similar/similar-format.ts";
import { spreadTerms } from "#domain/proposal/similar/term-spread.ts";
import { spreadTitles } from "#domain/proposal/similar/title-spread.ts";

/** An index in memory, for a server that need not pack it; in steps of some milliseconds. */
export function* indexEntries(entries: readonly SimilarEntry[]): Generator<void, SimilarIndex> {
  const sorted = entries.toSorted(newestFirst).slice(0, MOST_ENTRIES);
  const terms = yield* pickKeyTerms(sorted);
  const packed = new Uint16Array(sorted.length * MOST_KEY_TERMS);
  for (const [index, some] of terms.entries()) packed.set(some, index * MOST_KEY_TERMS);
  const records = sorted.map(({ text: _text, ...record }) => record);
  return {
    records,
    titles: spreadTitles(records.map(({ title }) => title)),
    terms: spreadTerms(packed, MOST_KEY_TERMS),
  };
}
