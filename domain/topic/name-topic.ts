import { phrasesOf, type Phrase } from "#domain/topic/phrases.ts";
import { sayingsOf } from "#domain/topic/sayings.ts";
import type { RarityOf } from "#domain/topic/telling-words.ts";
import type { Clause } from "#domain/topic/tagged-word.ts";

export const NAME_LETTERS = 20;

/** What one person said, cut into clauses. */
export type SaidText = readonly Clause[];

/** The first clauses say what it is about: what stands there counts more. */
const OPENING_CLAUSES = 2;
const OPENING_WEIGHT = 2;

/** A phrase names a topic where at least so many of its people use it. */
const LEAST_SHARE = 0.34;

/** Up to so many letters a name takes a second phrase. */
const SHORT = 4;

/** Beside a place a matter of fewer letters takes one too: 捆绑, of what? */
const BARE = 3;

interface Counted extends Phrase {
  readonly share: number;
  readonly score: number;
}

/**
 * A topic's name from its members' own words, 20 letters at most: the place that most of them name, and the matter. Give one text a person,
 * so that nobody's words count twice; empty where there is no word that tells anything.
 */
export const nameTopic = (texts: readonly SaidText[], rarityOf: RarityOf): string => {
  const phrases = countPhrases(texts, rarityOf);
  const place = phrases.find(({ isPlace }) => isPlace);
  const matter = phrases.find((one) => !one.isPlace && (!place || !overlap(one.letters, place.letters)));
  if (!matter) return place?.letters.slice(0, NAME_LETTERS) ?? "";
  if (!place || place.score < matter.score / 3) return withSecond(matter, phrases, texts);
  const others = phrases.filter(({ letters }) => !overlap(letters, place.letters));
  return joined(place.letters, matter.letters.length < BARE ? withSecond(matter, others, texts) : matter.letters);
};

/** A short matter takes along what most often stands in one clause with it, in the order in which people say it. */
const withSecond = (matter: Counted, phrases: readonly Counted[], texts: readonly SaidText[]): string => {
  if (matter.letters.length > SHORT) return matter.letters;
  const clauses = texts.flat().map((clause) => clause.map(({ word }) => word).join(""));
  const around = clauses.filter((clause) => clause.includes(matter.letters));
  const second = phrases.find((one) => {
    if (overlap(one.letters, matter.letters)) return false;
    return around.filter((clause) => clause.includes(one.letters)).length * 3 >= around.length;
  });
  if (!second) return matter.letters;
  const isFirst =
    around.filter((clause) => isBefore(clause, second.letters, matter.letters)).length * 2 > around.length;
  return isFirst ? joined(second.letters, matter.letters) : joined(matter.letters, second.letters);
};

const isBefore = (clause: string, one: string, other: string): boolean =>
  clause.includes(one) && clause.indexOf(one) < clause.indexOf(other);

/** One after the other; letters that end the first and begin the second are written once. */
const joined = (one: string, other: string): string => {
  const common = [...other].findLastIndex((_, at) => one.endsWith(other.slice(0, at + 1))) + 1;
  const whole = one + other.slice(common);
  return whole.length <= NAME_LETTERS ? whole : one.slice(0, NAME_LETTERS);
};

const overlap = (one: string, other: string): boolean =>
  [...one].some((letter, at) => at > 0 && other.includes(`${one[at - 1]}${letter}`));

const countPhrases = (texts: readonly SaidText[], rarityOf: RarityOf): readonly Counted[] => {
  const found = new Map<string, { phrase: Phrase; people: number; openings: number }>();
  for (const clauses of texts) {
    const openings = new Set(phrasesIn(clauses.slice(0, OPENING_CLAUSES), rarityOf).keys());
    for (const [letters, phrase] of phrasesIn(clauses, rarityOf)) {
      const known = found.get(letters) ?? { phrase, people: 0, openings: 0 };
      known.people++;
      if (openings.has(letters)) known.openings++;
      found.set(letters, known);
    }
  }
  return [...found.values()]
    .filter(({ people }) => people >= Math.min(2, texts.length) && people >= texts.length * LEAST_SHARE)
    .map(({ phrase, people, openings }) => {
      const share = (people + OPENING_WEIGHT * openings) / texts.length;
      return { ...phrase, share, score: share ** 1.5 * phrase.weight ** 0.7 };
    })
    .toSorted((a, b) => b.score - a.score || (a.letters < b.letters ? -1 : 1));
};

const phrasesIn = (clauses: readonly Clause[], rarityOf: RarityOf): ReadonlyMap<string, Phrase> =>
  new Map(
    clauses
      .flatMap((clause) => {
        const phrases = [...sayingsOf(clause, rarityOf), ...phrasesOf(clause, rarityOf)];
        return isAsk(clause) ? phrases.map((one) => ({ ...one, weight: one.weight * ASKED_WEIGHT })) : phrases;
      })
      .map((one) => [one.letters, one]),
  );

/** What is wrong names a matter better than what somebody asks for. */
const ASKED_WEIGHT = 0.4;
const ASKS = /^(?:希望|建议|请|请求|恳请|盼|盼望|望|要求)$/u;

const isAsk = (clause: Clause): boolean => ASKS.test(clause[0]?.word ?? "");
