import { checksumOf, writeBytes, type ByteWriter } from "#domain/proposal/similar/bytes.ts";
import { MOST_KEY_TERMS, pickKeyTerms } from "#domain/proposal/similar/key-terms.ts";
import { newestFirst, type SimilarEntry } from "#domain/proposal/similar/similar-entry.ts";
import * as format from "#domain/proposal/similar/similar-format.ts";
import { learnGrammar, writeGrammar, writeTitle } from "#domain/proposal/similar/title-grammar.ts";

/**
 * The index that a phone carries: titles, numbers and key terms of past proposals in at most `budget` bytes. Where they do not fit, first the
 * key terms become fewer, then the oldest proposals stay out. An entry whose id is no UUID stays out too. The same entries in any order give the same bytes.
 */
export const buildSimilarIndex = (entries: readonly SimilarEntry[], budget?: number): Uint8Array<ArrayBuffer> => {
  const steps = buildInSteps(entries, budget);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same in steps of some milliseconds, so that a server can answer others between them. */
export function* buildInSteps(
  entries: readonly SimilarEntry[],
  budget = format.INDEX_BUDGET,
): Generator<void, Uint8Array<ArrayBuffer>> {
  let kept = entries
    .filter(({ id }) => format.idBytes(id))
    .toSorted(newestFirst)
    .slice(0, format.MOST_ENTRIES);
  const terms = yield* pickKeyTerms(kept);
  for (;;) {
    const start = yield* writeEntries(kept);
    const room = budget - start.length - format.CHECKSUM_BYTES;
    if (room >= 0 || kept.length === 0) {
      const each = kept.length === 0 ? 0 : Math.min(MOST_KEY_TERMS, Math.floor(room / (2 * kept.length)));
      return withTerms(start, terms.slice(0, kept.length), each);
    }
    kept = kept.slice(0, Math.floor(kept.length * Math.min(0.95, budget / start.length)));
  }
}

function* writeEntries(entries: readonly SimilarEntry[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const into = writeBytes();
  for (const byte of [...format.MAGIC, format.VERSION, 0]) into.byte(byte);
  into.number(entries.length);
  writeStates(into, entries);
  writeNumbers(into, entries);
  const titles = entries.map(({ title }) => Array.from(title).slice(0, format.LONGEST_TITLE).join(""));
  const { grammar, coded } = yield* learnGrammar(titles);
  writeGrammar(into, grammar);
  const codeByHot = new Map(grammar.hot.map((token, code) => [token, code]));
  for (const title of coded) writeTitle(into, title, codeByHot);
  for (const { id } of entries) for (const byte of format.idBytes(id) ?? []) into.byte(byte);
  return into.taken();
}

/** Two bytes a term, then the checksum over all. */
const withTerms = (start: Uint8Array, terms: readonly (readonly number[])[], each: number): Uint8Array<ArrayBuffer> => {
  const length = start.length + 2 * each * terms.length;
  const bytes = new Uint8Array(length + format.CHECKSUM_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(start);
  bytes[format.HEAD_BYTES] = each;
  for (const [index, some] of terms.entries()) {
    for (let at = 0; at < each; at++) view.setUint16(start.length + 2 * (index * each + at), some[at] ?? 0, true);
  }
  view.setUint32(length, checksumOf(bytes, length), true);
  return bytes;
};

const writeStates = (into: ByteWriter, entries: readonly SimilarEntry[]): void => {
  const states = [...new Set(entries.map(({ state }) => state))].toSorted();
  into.number(states.length);
  for (const state of states) into.text(state);
  for (const { state, canCosign } of entries) into.number(2 * states.indexOf(state) + (canCosign ? 1 : 0));
};

/** Newest first, so that steps are small: the year downwards, the number as it differs from the one before. */
const writeNumbers = (into: ByteWriter, entries: readonly SimilarEntry[]): void => {
  let [year, caseNo] = [entries[0]?.year ?? 0, 0];
  into.number(year);
  for (const entry of entries) {
    into.number(year - entry.year);
    const step = entry.caseNo - caseNo;
    into.number(step < 0 ? -2 * step - 1 : 2 * step);
    [year, caseNo] = [entry.year, entry.caseNo];
  }
};
