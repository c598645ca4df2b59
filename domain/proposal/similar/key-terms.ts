import { eachTerm, TERM_KINDS } from "#domain/proposal/similar/features.ts";

/** Most that an entry keeps. */
export const MOST_KEY_TERMS = 12;

interface Body {
  readonly title: string;
  readonly text: string;
}

const A_STEP = 50;

/**
 * For each entry the pairs of letters that tell its body best from all others (tf-idf), the best first; those of its own title stand in the
 * title already. Rests between steps, so that a server can answer others meanwhile.
 */
export function* pickKeyTerms(entries: readonly Body[]): Generator<void, number[][]> {
  const spread = new Uint32Array(TERM_KINDS);
  const counted: [term: number, count: number][][] = [];
  for (const [index, { title, text }] of entries.entries()) {
    if (index % A_STEP === 0) yield;
    const counts = countTerms(text);
    for (const term of counts.keys()) spread[term] = (spread[term] ?? 0) + 1;
    eachTerm(title, (term) => counts.delete(term));
    counted.push([...counts].toSorted(([a, often], [b, rarely]) => rarely - often || a - b).slice(0, CANDIDATES));
  }
  const common = Math.max(1, entries.length / COMMON);
  const picked: number[][] = [];
  for (const [index, counts] of counted.entries()) {
    if (index % A_STEP === 0) yield;
    const rare = counts.filter(([term]) => (spread[term] ?? 0) <= common);
    picked.push(best(rare, (term) => Math.log((entries.length + 1) / (spread[term] ?? 1))));
  }
  return picked;
}

/** What stands in more than a tenth of the bodies tells none of them. */
const COMMON = 10;
/** A long body's terms that stand in it once only are not all remembered. */
const CANDIDATES = 400;

const best = (counts: readonly (readonly [number, number])[], rarity: (term: number) => number): number[] =>
  counts
    .map(([term, count]) => ({ term, weight: (1 + Math.log(count)) * rarity(term) }))
    .toSorted((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, MOST_KEY_TERMS)
    .map(({ term }) => term);

const countTerms = (text: string): Map<number, number> => {
  const counts = new Map<number, number>();
  eachTerm(text, (term) => counts.set(term, (counts.get(term) ?? 0) + 1));
  return counts;
};
