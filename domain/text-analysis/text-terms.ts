import { runsOf } from "#domain/text-analysis/letters.ts";
import { partOpening } from "#domain/text-analysis/opening.ts";

/** Cuts Chinese words; what is no Chinese comes back in any pieces. */
export type CutWords = (text: string) => readonly string[];

/** The opening counts this many times: it says what the rest is about. */
const OPENING_TIMES = 2;

const HAN = /^\p{Script=Han}/u;

/** Terms of a text and how often they stand there: words, and pairs of neighbouring letters, which find what a dictionary cuts differently. */
export const termsOf = (text: string, cutWords: CutWords): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const [opening, rest] = partOpening(text);
  countTerms(counts, opening, cutWords, OPENING_TIMES);
  countTerms(counts, rest, cutWords, 1);
  return counts;
};

const countTerms = (counts: Map<string, number>, text: string, cutWords: CutWords, times: number): void => {
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + times);
  const chinese: string[] = [];
  for (const run of runsOf(text)) {
    if (!HAN.test(run)) {
      count(run);
      continue;
    }
    chinese.push(run);
    for (let at = 1; at < run.length; at++) count(run.slice(at - 1, at + 1));
  }
  if (chinese.length === 0) return;
  // A word is told from a pair of the same letters; one call for all runs, since each costs as much as some ten words.
  for (const word of cutWords(chinese.join(" "))) if (word.length > 1) count(`/${word}`);
};
