/** A text like the one that is to be placed: whose it is, and in which topic it lies. */
export interface LikeText {
  readonly topicId: string;
  readonly person: string;
  /** 0 to 1, from domain/similar/likeness.ts. */
  readonly score: number;
}

/** A long text says much beside its matter: this likeness is enough there; a short one must be more like the others, the more so the more texts there are that it could be like by chance. */
const LONG = { letters: 150, likeness: 0.18 };
const SHORT = { letters: 30, likeness: 0.26, more: 0.04, most: 0.4 };
const FEW_TEXTS = 100;

/** How like the members of a topic a text of so many letters must be to join it, on average, where so many texts are known. */
export const leastLikeness = (letters: number, texts: number): number => {
  const tenfolds = Math.log10(Math.max(FEW_TEXTS, texts) / FEW_TEXTS);
  const short = Math.min(SHORT.most, SHORT.likeness + SHORT.more * tenfolds);
  const between = Math.min(LONG.letters, Math.max(SHORT.letters, letters));
  const shortness = Math.log(LONG.letters / between) / Math.log(LONG.letters / SHORT.letters);
  return LONG.likeness + shortness * (short - LONG.likeness);
};

/** So many members, each of another person, have a say: one look-alike alone chains nothing onto a large topic. */
const VOTERS = 3;

export interface Fit {
  readonly topicId: string;
  readonly likeness: number;
}

/**
 * Topics that a text fits, of which it must be so like the members (leastLikeness), the best first; none: it founds one. The most alike members of a topic, one a person, decide together;
 * where fewer of its people are like this text at all, the missing ones count as unlike.
 */
export const fitsOf = (
  least: number,
  likes: readonly LikeText[],
  peopleOf: (topicId: string) => number,
): readonly Fit[] => {
  return [...bestScores(likes)]
    .map(([topicId, best]) => {
      const strongest = [...best.values()].toSorted((a, b) => b - a).slice(0, VOTERS);
      const voters = Math.min(VOTERS, Math.max(1, peopleOf(topicId)));
      return { topicId, likeness: strongest.reduce((sum, score) => sum + score, 0) / voters };
    })
    .filter(({ likeness }) => likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness || (a.topicId < b.topicId ? -1 : 1));
};

/** Of each topic the best score of each person. */
const bestScores = (likes: readonly LikeText[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const best = new Map<string, Map<string, number>>();
  for (const { topicId, person, score } of likes) {
    const byPerson = best.get(topicId) ?? new Map<string, number>();
    byPerson.set(person, Math.max(score, byPerson.get(person) ?? 0));
    best.set(topicId, byPerson);
  }
  return best;
};
