import { findSimilar, type SimilarQuestion } from "#domain/proposal/similar/find-similar.ts";
import { readSimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";

/** In a page: milliseconds for reading the index once and for each question. */
export const measure = (base64: string, questions: readonly SimilarQuestion[]) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const startedAt = performance.now();
  const read = readSimilarIndex(bytes);
  const loadMs = performance.now() - startedAt;
  if (!read.ok) throw new Error(read.refusal.kind);
  const index = read.value;
  let hits = 0;
  const eachMs = questions.map((question) => {
    const askedAt = performance.now();
    hits += findSimilar(index, question).length;
    return performance.now() - askedAt;
  });
  return { loadMs, eachMs, hits };
};
