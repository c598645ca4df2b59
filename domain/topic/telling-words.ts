import { isCommonWord } from "#domain/text-analysis/common-words.ts";
import type { Clause, TaggedWord } from "#domain/topic/tagged-word.ts";

/** How rare a word is among all texts: the rarer, the more it tells. */
export type RarityOf = (word: string) => number;

/** Letters of pronouns, particles and the plainest verbs: a word with one of them was cut in the wrong place, or tells nothing. */
const EMPTY = /[我你您他她它们的了着过吗呢吧啊这那哪没不会要说做住去来有是一二两三四五六七八九十几每某]/u;

/** Nouns and names of places; never people's names (nr), nor one letter alone. */
export const isTelling = ({ word, tag }: TaggedWord): boolean =>
  !EMPTY.test(word) &&
  word.length >= 2 &&
  word.length <= 8 &&
  /^(?:n(?!r)|vn|an|s$|j|l|x)/.test(tag) &&
  !isCommonWord(word);

/** The words that tell most of what a text is about, each once, the most telling first. */
export const tellingWords = (clauses: readonly Clause[], rarityOf: RarityOf, most: number): readonly string[] => {
  const times = new Map<string, number>();
  for (const one of clauses.flat().filter(isTelling)) times.set(one.word, (times.get(one.word) ?? 0) + 1);
  return [...times]
    .map(([word, count]) => ({ word, weight: (1 + Math.log(count)) * rarityOf(word) }))
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
};
