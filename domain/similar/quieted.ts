import type { WeighedVector } from "#domain/similar/likeness.ts";
import { isCommonCode } from "#domain/text-analysis/common-codes.ts";

/** The vector with what stands in every letter to an office at this share of its weight: two who both hope for a reply do not speak of the same. */
export const quieted = ({ codes, weights }: WeighedVector, share: number): WeighedVector => {
  const quieter = weights.map((weight, at) => (isCommonCode(codes[at] ?? 0) ? weight * share : weight));
  return { codes, weights: quieter, norm: Math.sqrt(quieter.reduce((sum, weight) => sum + weight * weight, 0)) };
};
