import { plainLetters } from "#domain/text-analysis/letters.ts";

/** From this likeness on, one person's second text is the first one sent again with a few words changed. */
export const SENT_AGAIN = 0.9;

/** The letters and numbers of a text alone: the same for texts that differ only in spaces, marks, width and case. */
export const settledWords = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Whether somebody sent the same text again (重复): the same words, or nearly the same from the same person. */
export const isResubmission = (pair: {
  readonly isSamePerson: boolean;
  readonly isSameWords: boolean;
  readonly likeness: number;
}): boolean => pair.isSamePerson && (pair.isSameWords || pair.likeness >= SENT_AGAIN);
