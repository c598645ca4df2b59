import { findSimilar, type SimilarHit } from "#domain/proposal/similar/find-similar.ts";
import { readSimilarIndex, type SimilarIndex } from "#domain/proposal/similar/read-similar-index.ts";

export interface SimilarAsk {
  readonly ticket: number;
  readonly draftId: string;
  readonly title: string;
  readonly text: string;
  /** The index, when it is another one than before. */
  readonly bytes?: ArrayBuffer;
}

/** `isUnreadable`: the bytes are of another release, or damaged. */
export interface SimilarAnswer {
  readonly ticket: number;
  readonly hits: readonly SimilarHit[];
  readonly isUnreadable: boolean;
}

let index: SimilarIndex | undefined;

/** What the index answers; it is read once and stays. Runs in the worker, or in the page where there is none. */
export const answerSimilar = ({ ticket, draftId, title, text, bytes }: SimilarAsk): SimilarAnswer => {
  if (bytes) {
    const read = readSimilarIndex(new Uint8Array(bytes));
    index = read.ok ? read.value : undefined;
    if (!read.ok) return { ticket, hits: [], isUnreadable: true };
  }
  return {
    ticket,
    hits: index ? findSimilar(index, { title, text }, { excludeId: draftId }) : [],
    isUnreadable: false,
  };
};
