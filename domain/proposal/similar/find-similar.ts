import type { SimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";
import type { SimilarRecord } from "#domain/proposal/similar/similar-entry.ts";
import { coverageOfTerms } from "#domain/proposal/similar/term-spread.ts";
import { plainLetters } from "#domain/proposal/similar/title-letters.ts";
import { likenessOfTitles } from "#domain/proposal/similar/title-spread.ts";

export interface SimilarQuestion {
  readonly title: string;
  readonly text: string;
}

/** `score` from 0 to 1; 1 only for the same title. */
export type SimilarHit = SimilarRecord & { readonly score: number };

/** Below this it is chance: measured in docs/decisions/0125, where unrelated proposals are held against hits. */
export const LEAST_SCORE = 0.45;
const LESS_THAN_THE_SAME = 0.999;
/** Some key terms stand in every long text: the body counts from here on, and never as much as the title. */
const CHANCE_COVERAGE = 0.3;
const BODY_SHARE = 0.7;

/** The past proposals most like this one, best first, newer ones before older ones as good; never `excludeId`, nothing below LEAST_SCORE. */
export const findSimilar = (
  { records, titles, terms }: SimilarIndex,
  { title, text }: SimilarQuestion,
  { excludeId, limit = 3, leastScore = LEAST_SCORE }: { excludeId?: string; limit?: number; leastScore?: number } = {},
): SimilarHit[] => {
  const likeness = likenessOfTitles(titles, title);
  const coverage = coverageOfTerms(terms, text);
  const asked = plainLetters(title);
  const found = records.flatMap((record, index): { record: SimilarRecord; score: number }[] => {
    const score = scoreOf(likeness[index] ?? 0, coverage[index] ?? 0);
    if (score < leastScore || record.id === excludeId) return [];
    const isSame = score > 0.9 && plainLetters(record.title) === asked;
    return [{ record, score: isSame ? 1 : Math.min(score, LESS_THAN_THE_SAME) }];
  });
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ record, score }) => ({ ...record, score }));
};

const scoreOf = (likeness: number, coverage: number): number => {
  const body = Math.max(0, (coverage - CHANCE_COVERAGE) / (1 - CHANCE_COVERAGE));
  return likeness + (1 - likeness) * BODY_SHARE * body;
};
