import { isCommonWord } from "#domain/text-analysis/common-words.ts";
import type { Phrase } from "#domain/topic/phrases.ts";
import { beginsNothing, endsNothing } from "#domain/topic/plain-words.ts";
import { isTelling, type RarityOf } from "#domain/topic/telling-words.ts";
import type { Clause, TaggedWord } from "#domain/topic/tagged-word.ts";

const MOST_WORDS = 8;
const LETTERS = { least: 4, most: 12 };

/** Parts of a clause just as it was said, particles and all: 分类桶收走时又倒在一辆车里. Only where many say the same does one name a matter. */
export const sayingsOf = (clause: Clause, rarityOf: RarityOf): readonly Phrase[] => {
  const sayings: Phrase[] = [];
  for (let from = 0; from < clause.length; from++) {
    if (!mayBegin(clause[from])) continue;
    for (let to = from + 2; to <= Math.min(clause.length, from + MOST_WORDS); to++) {
      const words = clause.slice(from, to);
      const letters = words.map(({ word }) => word).join("");
      if (letters.length > LETTERS.most || words.some(isSomebody)) break;
      if (letters.length < LETTERS.least || !mayEnd(words) || !words.some(isTelling)) continue;
      sayings.push({ letters, isPlace: false, weight: weightOf(words, rarityOf) });
    }
  }
  return sayings;
};

/** Nouns, verbs, adjectives and set phrases; not particles, numbers, measures, pronouns, adverbs. */
const MEANS = /^(?:[nsavjlixb]|vn|an|f)/;

const isSomebody = ({ word, tag }: TaggedWord): boolean => /^(?:r|nr)/.test(tag) || word.includes("某");

const saysSomething = ({ word, tag }: TaggedWord): boolean => MEANS.test(tag) && word.length > 1 && !isCommonWord(word);

const mayBegin = (word: TaggedWord | undefined): boolean =>
  word !== undefined &&
  MEANS.test(word.tag) &&
  !word.tag.startsWith("f") &&
  !isCommonWord(word.word) &&
  !beginsNothing(word.word);

const DEGREE = /^[太很不没最更难]$/u;

/** The rarity of its words together; 太少 at its end says something too. */
const weightOf = (words: Clause, rarityOf: RarityOf): number => {
  const whole = words.reduce((sum, word) => sum + (saysSomething(word) ? rarityOf(word.word) : 0), 0);
  return DEGREE.test(words.at(-2)?.word ?? "") ? whole * 1.2 : whole;
};

/** A verb or adjective of one letter ends what was said after an adverb only: 太多, 不亮. */
const mayEnd = (words: Clause): boolean => {
  const [before, last] = [words.at(-2), words.at(-1)];
  if (!last || !MEANS.test(last.tag) || isCommonWord(last.word) || endsNothing(last.word)) return false;
  return last.word.length > 1 || last.tag.startsWith("n") || DEGREE.test(before?.word ?? "");
};
