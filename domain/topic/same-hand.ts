/** From this share of common letter pairs on, two unsigned texts count as one person's. */
export const SAME_HAND = 0.7;

/** The letter pairs of a text: by these a hand is known. */
export const handOf = (text: string): ReadonlySet<string> => {
  const letters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ""),
  ];
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
};

/** Whether two unsigned texts say nearly the same, whatever their numbers and marks: a flood of the same words is one person's. */
export const isSameHand = (one: string, other: string): boolean => areOneHand(handOf(one), handOf(other));

/** The same of hands that are known, where one is held against many. */
export const areOneHand = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
  const common = [...some].filter((pair) => others.has(pair)).length;
  const all = some.size + others.size - common;
  return all === 0 || common / all >= SAME_HAND;
};
