import { weigh } from "#domain/similar/likeness.ts";
import { quieted } from "#domain/similar/quieted.ts";
import { GrowingCounts } from "#domain/similar/term-counts.ts";
import type { TextVector } from "#domain/similar/text-vector.ts";

/** A text of which somebody decided what it is. */
export interface Example<Label extends string> {
  readonly vector: TextVector;
  readonly label: Label;
}

export interface Guess<Label extends string> {
  readonly label: Label;
  /** 0 to 1, all labels together 1: how sure the machine is, beside the other labels. */
  readonly score: number;
}

export interface CategoryModel<Label extends string> {
  /** Every label, the likeliest first. */
  guess(vector: TextVector): readonly Guess<Label>[];
}

/** What is added to the weight of every term of a label, so that one that was never seen there is not impossible. A text weighs 1 as a whole. */
const SMOOTHING = 0.02;

/** What stands in every letter to an office counts so much of what its rarity says: hardly anything, and yet more than nothing in a text that has no more. */
const COMMON_WEIGHT = 0.1;

/** How sharply scores part: half as much more is three times as sure. */
const SHARPNESS = 2.5;

/**
 * Complement naive Bayes on tf·idf (Rennie, Shih, Teevan, Karger 2003): a label is judged by what the texts of all others say, which keeps a large
 * label from swallowing small ones. Learns in one pass, the same from the same examples.
 */
export const learnCategories = <Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
): CategoryModel<Label> => {
  const counts = new GrowingCounts();
  for (const { vector } of examples) counts.add(vector.codes);
  const all = new Map<number, number>();
  const byLabel = new Map(labels.map((label) => [label, new Map<number, number>()]));
  for (const { vector, label } of examples) {
    const own = byLabel.get(label);
    if (!own) continue;
    for (const [code, weight] of unitWeights(vector, counts)) {
      all.set(code, (all.get(code) ?? 0) + weight);
      own.set(code, (own.get(code) ?? 0) + weight);
    }
  }
  const whole = sum(all.values());
  const judges = labels.map((label) => ({ label, weights: complementWeights(all, whole, byLabel.get(label)) }));
  return { guess: (vector) => ranked(judges, unitWeights(vector, counts)) };
};

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

const unitWeights = (vector: TextVector, counts: GrowingCounts): readonly (readonly [number, number])[] => {
  const { codes, weights, norm } = quieted(weigh(vector, counts), COMMON_WEIGHT);
  return Array.from(codes, (code, at) => [code, (weights[at] ?? 0) / (norm || 1)] as const);
};

/** What each term says for a label: much where the other labels hardly have it. On a common scale for all labels. */
const complementWeights = (
  all: ReadonlyMap<number, number>,
  whole: number,
  own: ReadonlyMap<number, number> = new Map(),
): ReadonlyMap<number, number> => {
  const others = whole - sum(own.values()) + SMOOTHING * all.size;
  const weights = new Map<number, number>();
  for (const [code, weight] of all) {
    weights.set(code, -Math.log((weight - (own.get(code) ?? 0) + SMOOTHING) / others));
  }
  const scale = sum([...weights.values()].map(Math.abs)) / Math.max(1, weights.size);
  for (const [code, weight] of weights) weights.set(code, weight / (scale || 1));
  return weights;
};

const ranked = <Label extends string>(
  judges: readonly { readonly label: Label; readonly weights: ReadonlyMap<number, number> }[],
  terms: readonly (readonly [number, number])[],
): readonly Guess<Label>[] => {
  const points = judges.map(({ label, weights }) => {
    let score = 0;
    for (const [code, weight] of terms) score += weight * (weights.get(code) ?? 0);
    return { label, score };
  });
  const best = Math.max(...points.map(({ score }) => score));
  const shares = points.map(({ label, score }) => ({ label, share: Math.exp((score - best) * SHARPNESS) }));
  const total = sum(shares.map(({ share }) => share));
  return shares.map(({ label, share }) => ({ label, score: share / total })).toSorted((a, b) => b.score - a.score);
};
