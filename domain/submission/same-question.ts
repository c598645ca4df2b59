/** Where one text comes from as seen from another: the same point or studio, surely another town, or not known well enough. */
export type Nearness = "SAME" | "OTHER" | "UNKNOWN";

export interface Place {
  readonly pointId: string | null;
  readonly studioId: string | null;
  readonly town: string | null;
}

/** Whether two texts come from one place. Two points of one town tell nothing: who lives between them uses either. */
export const nearnessOf = (one: Place, other: Place): Nearness => {
  const isSame = (some: string | null, others: string | null) => some !== null && some === others;
  if (isSame(one.pointId, other.pointId) || isSame(one.studioId, other.studioId)) return "SAME";
  return one.town !== null && other.town !== null && one.town !== other.town ? "OTHER" : "UNKNOWN";
};

/** Fewer letters are said in the same words by people who mean two lamps. */
const TELLING_LETTERS = 20;

/**
 * How like a text of the same place must be to be the same question for sure. The same complaint about another lamp, told as people tell it, has a
 * likeness of 0.5 to 0.7 in short texts; a long one that shares half of what it says speaks of the same thing.
 */
const SHORT = { letters: 30, likeness: 0.65 };
const LONG = { letters: 150, likeness: 0.5 };
/** Where the place is not known, the texts themselves must be nearly the same, and long enough to name it. */
const NEARLY_THE_SAME = 0.9;

export interface LikeQuestion {
  readonly score: number;
  readonly isSameWords: boolean;
  /** Of the shorter one. */
  readonly letters: number;
  readonly nearness: Nearness;
}

/** Whether the desk may propose to answer both at once; whatever else is like it is only shown. */
export const isSurelySame = ({ score, isSameWords, letters, nearness }: LikeQuestion): boolean => {
  if (isSameWords) return nearness === "SAME" || letters >= TELLING_LETTERS;
  if (nearness === "SAME") return score >= leastFor(letters);
  return nearness === "UNKNOWN" && letters >= SHORT.letters && score >= NEARLY_THE_SAME;
};

const leastFor = (letters: number): number => {
  const between = Math.min(LONG.letters, Math.max(SHORT.letters, letters));
  const length = (between - SHORT.letters) / (LONG.letters - SHORT.letters);
  return SHORT.likeness + length * (LONG.likeness - SHORT.likeness);
};
