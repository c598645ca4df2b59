import { COMMON_WORDS } from "#domain/text-analysis/common-words.ts";
import { runsOf } from "#domain/text-analysis/letters.ts";
import { termCode } from "#domain/text-analysis/term-code.ts";

/** As terms: the words that stand in every letter, and the pairs of neighbouring letters in them. */
const commonCodes: ReadonlySet<number> = new Set(
  COMMON_WORDS.flatMap((word) => runsOf(word)).flatMap((run) => [
    termCode(`/${run}`),
    ...[...run].slice(1).map((letter, at) => termCode(`${run[at]}${letter}`)),
  ]),
);

/** Whether a term says nothing of what a text is about. */
export const isCommonCode = (code: number): boolean => commonCodes.has(code);
