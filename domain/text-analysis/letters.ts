/** One form for words that look different only by width and case. */
export const plainLetters = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Runs of Chinese letters, Latin words and numbers, in their order: what carries meaning, without marks and spaces. */
export const runsOf = (text: string): readonly string[] =>
  plainLetters(text).match(/\p{Script=Han}+|\p{N}+|[^\P{L}\p{Script=Han}]+/gu) ?? [];
