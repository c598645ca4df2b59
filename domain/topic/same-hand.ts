/** From this share of common letter pairs on, two unsigned texts count as one person's. */
export const SAME_HAND = 0.7;

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ""),
  ];
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
};

/** Whether two unsigned texts say nearly the same, whatever their numbers and marks: a flood of the same words is one person's. */
export const isSameHand = (one: string, other: string): boolean => {
  const [some, others] = [pairsOf(one), pairsOf(other)];
  const common = [...some].filter((pair) => others.has(pair)).length;
  const all = some.size + others.size - common;
  return all === 0 || common / all >= SAME_HAND;
};
