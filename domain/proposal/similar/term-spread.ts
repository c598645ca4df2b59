import { eachTerm, TERM_KINDS } from "#domain/proposal/similar/features.ts";

/** The key terms of every entry, `each` to an entry, and what each term weighs (rare ones more: idf). */
export interface TermSpread {
  readonly each: number;
  readonly terms: Uint16Array;
  readonly weights: Float32Array;
}

export const spreadTerms = (terms: Uint16Array, each: number): TermSpread => {
  const weights = new Float32Array(TERM_KINDS);
  for (const term of terms) weights[term] = (weights[term] ?? 0) + 1;
  const count = each > 0 ? terms.length / each : 0;
  for (let term = 1; term < TERM_KINDS; term++) weights[term] = Math.log(1 + (count + 1) / ((weights[term] ?? 0) + 1));
  weights[0] = 0;
  return { each, terms, weights };
};

/** Fewer key terms may all be met by chance. */
const ENOUGH_TERMS = 6;

/** How much of each entry's key terms stand in this text, 0 to 1. */
export const coverageOfTerms = ({ each, terms, weights }: TermSpread, text: string): Float32Array => {
  const stands = new Uint8Array(TERM_KINDS);
  eachTerm(text, (term) => (stands[term] = 1));
  const coverage = new Float32Array(each > 0 ? terms.length / each : 0);
  for (let entry = 0; entry < coverage.length; entry++) {
    let [found, all, count] = [0, 0, 0];
    for (let at = entry * each; at < (entry + 1) * each; at++) {
      const term = terms[at] ?? 0;
      const weight = weights[term] ?? 0;
      all += weight;
      if (term !== 0) count++;
      if (stands[term]) found += weight;
    }
    coverage[entry] = all > 0 ? (found / all) * Math.min(1, count / ENOUGH_TERMS) : 0;
  }
  return coverage;
};
