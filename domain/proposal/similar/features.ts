import { plainLetters, subjectPieces } from "#domain/proposal/similar/title-letters.ts";

/** Pairs of neighbouring letters and single letters stand under numbers below this. */
export const FEATURE_KINDS = 2 ** 18;
/** Key terms of a body stand under numbers from 1 below this: two bytes each; 0 is none. */
export const TERM_KINDS = 2 ** 16;

const LONGEST_BODY = 20_000;

const mixed = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const pairHash = (first: number, second: number): number => mixed(Math.imul(first, 0x9e3779b1) ^ second);

/** What a title is compared by: its pairs of neighbouring letters and its single letters, each once; `isPair` says which is which. */
export const titleFeatures = (title: string): { readonly features: number[]; readonly pairs: number } => {
  const pairs = new Set<number>();
  const singles = new Set<number>();
  for (const piece of subjectPieces(title)) {
    let before = 0;
    for (const letter of piece) {
      const code = letter.codePointAt(0) ?? 0;
      if (before) pairs.add(pairHash(before, code) % FEATURE_KINDS);
      singles.add(mixed(code) % FEATURE_KINDS);
      before = code;
    }
  }
  return { features: [...pairs, ...singles], pairs: pairs.size };
};

/** Calls with every pair of neighbouring letters of a body's first 20,000 letters, as the number of its key term. */
export const eachTerm = (text: string, call: (term: number) => void): void => {
  let before = 0;
  for (const letter of plainLetters(text.slice(0, LONGEST_BODY))) {
    const code = letter === " " ? 0 : (letter.codePointAt(0) ?? 0);
    if (before && code) call((pairHash(before, code) % (TERM_KINDS - 1)) + 1);
    before = code;
  }
};
