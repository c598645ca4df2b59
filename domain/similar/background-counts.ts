import { runsOf } from "#domain/text-analysis/letters.ts";
import { termCode } from "#domain/text-analysis/term-code.ts";
import { COMMON_WORDS } from "#domain/text-analysis/common-words.ts";
import type { TermCounts } from "#domain/similar/term-counts.ts";

/** So many texts it takes to know by themselves which words are common. */
const ENOUGH_TEXTS = 1000;

/** Of those that are not there yet this share holds any word that stands in every letter to an office. */
const COMMON_SHARE = 0.3;

/** As terms: the words, and the pairs of neighbouring letters in them. */
const commonCodes: ReadonlySet<number> = new Set(
  COMMON_WORDS.flatMap((word) => runsOf(word)).flatMap((run) => [
    termCode(`/${run}`),
    ...[...run].slice(1).map((letter, at) => termCode(`${run[at]}${letter}`)),
  ]),
);

/**
 * Counts filled up to a thousand texts, as if the missing ones were letters on other matters: in a new tenant 积水 tells more than 希望 from the
 * first text on. From a thousand texts on the counts as they are.
 */
export const withBackground = (counts: TermCounts): TermCounts => {
  const missing = ENOUGH_TEXTS - counts.total;
  if (missing <= 0) return counts;
  return {
    total: ENOUGH_TEXTS,
    textsWith: (code) => counts.textsWith(code) + (commonCodes.has(code) ? missing * COMMON_SHARE : 0),
  };
};
