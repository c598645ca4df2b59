import { isCommonCode } from "#domain/text-analysis/common-codes.ts";
import type { TermCounts } from "#domain/similar/term-counts.ts";

/** So many texts it takes to know by themselves which words are common. */
const ENOUGH_TEXTS = 1000;

/** Of those that are not there yet this share holds any word that stands in every letter to an office. */
const COMMON_SHARE = 0.3;

/**
 * Counts filled up to a thousand texts, as if the missing ones were letters on other matters: in a new tenant 积水 tells more than 希望 from the
 * first text on. From a thousand texts on the counts as they are.
 */
export const withBackground = (counts: TermCounts): TermCounts => {
  const missing = ENOUGH_TEXTS - counts.total;
  if (missing <= 0) return counts;
  return {
    total: ENOUGH_TEXTS,
    textsWith: (code) => counts.textsWith(code) + (isCommonCode(code) ? missing * COMMON_SHARE : 0),
  };
};
