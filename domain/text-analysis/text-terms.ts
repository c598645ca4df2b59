import { runsOf } from "#domain/text-analysis/letters.ts";
import { openingOf } from "#domain/text-analysis/opening.ts";

/** Cuts a run of Chinese letters into words. */
export type CutWords = (text: string) => readonly string[];

/** The opening counts this many times: it says what the rest is about. */
const OPENING_TIMES = 2;

/** Terms of a text and how often they stand there: words, and pairs of neighbouring letters, which find what a dictionary cuts differently. */
export const termsOf = (text: string, cutWords: CutWords): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  countTerms(counts, text, cutWords, 1);
  countTerms(counts, openingOf(text), cutWords, OPENING_TIMES - 1);
  return counts;
};

const countTerms = (counts: Map<string, number>, text: string, cutWords: CutWords, times: number): void => {
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + times);
  for (const run of runsOf(text)) {
    if (!/^\p{Script=Han}/u.test(run)) {
      count(run);
      continue;
    }
    const letters = [...run];
    for (let at = 1; at < letters.length; at++) count(`${letters[at - 1]}${letters[at]}`);
    for (const word of cutWords(run)) if (word.length > 1) count(`/${word}`);
  }
};
