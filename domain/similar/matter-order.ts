import { likeness, type WeighedVector } from "#domain/similar/likeness.ts";
import { quieted } from "#domain/similar/quieted.ts";

/** What stands in every letter to an office counts so much of what its rarity says. */
const COMMON_WEIGHT = 0.5;

/** The openings, which name the matter, count this much; the whole texts the rest. */
const OPENING_SHARE = 0.15;

/** So many of the nearest have a say, and together half of what the text itself has. */
const WITNESSES = 5;
const WITNESS_SHARE = 0.5;

/** A text as it is compared here: all of it, and what stands first. */
export interface ReadText {
  readonly whole: WeighedVector;
  readonly opening: WeighedVector;
}

export interface FoundText extends ReadText {
  readonly id: string;
  readonly isSameWords: boolean;
}

/**
 * Found texts in the order in which they speak of the asked one's matter, the same words first. A finer measure than `likeness`, too dear for many:
 * what is like the text and also like the others that are like it belongs to the matter; what shares a street or a turn of phrase with it does not.
 * The same from the same texts, whatever their order.
 */
export const inMatterOrder = <Text extends FoundText>(asked: ReadText, found: readonly Text[]): readonly Text[] => {
  const quiet = ({ whole, opening }: ReadText): ReadText => ({ whole: quieted(whole, COMMON_WEIGHT), opening });
  const own = quiet(asked);
  const near = found
    .map((text) => ({ text, words: quiet(text) }))
    .map(({ text, words }) => ({ text, words, score: nearness(own, words) }))
    .toSorted((a, b) => b.score - a.score || byId(a, b));
  const witnesses = near.slice(0, WITNESSES);
  return near
    .map((one) => ({ text: one.text, points: one.score + WITNESS_SHARE * testimony(one, witnesses) }))
    .toSorted((a, b) => Number(b.text.isSameWords) - Number(a.text.isSameWords) || b.points - a.points || byId(a, b))
    .map(({ text }) => text);
};

interface Near {
  readonly words: ReadText;
  /** To the asked text. */
  readonly score: number;
}

/** How like a text is to the witnesses beside itself, each heard by how near it is to what was asked. */
const testimony = (one: Near, witnesses: readonly Near[]): number => {
  let [said, heard] = [0, 0];
  for (const witness of witnesses) {
    if (witness === one) continue;
    said += witness.score * nearness(witness.words, one.words);
    heard += witness.score;
  }
  return heard === 0 ? 0 : said / heard;
};

/** 0 to 1, the same both ways round. */
const nearness = (one: ReadText, other: ReadText): number =>
  (1 - OPENING_SHARE) * likeness(one.whole, other.whole) + OPENING_SHARE * likeness(one.opening, other.opening);

const byId = (one: { readonly text: FoundText }, other: { readonly text: FoundText }): number =>
  one.text.id < other.text.id ? -1 : 1;
