import { rarityOf, type TermCounts } from "#domain/similar/term-counts.ts";
import { type TextVector, weightOf } from "#domain/similar/text-vector.ts";

/** From this on two texts speak of the same matter in most cases; below it they share a subject at best. */
export const SAME_MATTER = 0.3;

/** A vector with what each of its terms weighs; made once for a text that is compared with many. */
export interface WeighedVector {
  readonly codes: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

export const weigh = ({ codes, times }: TextVector, counts: TermCounts): WeighedVector => {
  const weights = new Float64Array(codes.length);
  let squares = 0;
  for (let at = 0; at < codes.length; at++) {
    const weight = weightOf(times[at] ?? 1, rarityOf(counts, codes[at] ?? 0));
    weights[at] = weight;
    squares += weight * weight;
  }
  return { codes, weights, norm: Math.sqrt(squares) };
};

/** How much two texts say the same: 0 where they share no term, 1 where they have the same ones as often; the same both ways round (cosine). */
export const likeness = (one: WeighedVector, other: WeighedVector): number => {
  let shared = 0;
  for (let a = 0, b = 0; a < one.codes.length && b < other.codes.length;) {
    const left = one.codes[a] ?? 0;
    const right = other.codes[b] ?? 0;
    if (left === right) shared += (one.weights[a++] ?? 0) * (other.weights[b++] ?? 0);
    else if (left < right) a++;
    else b++;
  }
  const norms = one.norm * other.norm;
  return norms === 0 ? 0 : Math.min(1, shared / norms);
};
