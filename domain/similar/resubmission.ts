import { plainLetters } from "#domain/text-analysis/letters.ts";

/** From this likeness on, one person's second text is the first one sent again with a few words changed. */
export const SENT_AGAIN = 0.95;

/** Shorter texts may be the same by chance. */
const LEAST_LETTERS = 10;

/** The letters and numbers of a text alone: the same for texts that differ only in spaces, marks, width and case. */
export const settledWords = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Without the first line, which may be a title; the whole text where it is one line. */
const withoutTitle = (text: string): string => settledWords(text.trim().replace(/^.*\n/u, ""));

/** A text and who sent it. */
export interface SentText {
  readonly person: string;
  readonly text: string;
}

/**
 * Whether one person sent the same again (重复): SAME the same words, also under another title; NEARLY the same with a few words changed, which a
 * person has to judge (`likeness` as findLike gives it).
 */
export const resubmissionOf = (one: SentText, other: SentText, likeness: number): "SAME" | "NEARLY" | undefined => {
  if (one.person !== other.person) return undefined;
  const body = withoutTitle(one.text);
  const isSame = body.length >= LEAST_LETTERS && body === withoutTitle(other.text);
  if (isSame || settledWords(one.text) === settledWords(other.text)) return "SAME";
  return likeness >= SENT_AGAIN ? "NEARLY" : undefined;
};

export const isResubmission = (one: SentText, other: SentText, likeness: number): boolean =>
  resubmissionOf(one, other, likeness) === "SAME";
