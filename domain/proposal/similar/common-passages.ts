/** A passage of a text, as positions in it. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Fewer letters in a row are the same by chance or by usage (您提出的…收悉). */
const LEAST_LETTERS = 8;

/**
 * The passages of `text` that stand in `other` too, letter by letter, at least eight letters each; spaces, line ends and punctuation are passed over,
 * the order of passages does not count. Time grows with the length of both.
 */
export const commonPassages = (text: string, other: string): Passage[] => {
  const [letters, others] = [placedLetters(text), placedLetters(other)];
  const runs = new Set<string>();
  for (let at = 0; at + LEAST_LETTERS <= others.length; at++) runs.add(runAt(others, at));

  const passages: Passage[] = [];
  let open: { first: number; last: number } | undefined;
  for (let at = 0; at + LEAST_LETTERS <= letters.length; at++) {
    if (!runs.has(runAt(letters, at))) continue;
    if (open && at > open.last + 1) {
      passages.push(passageOf(letters, open));
      open = undefined;
    }
    open = { first: open?.first ?? at, last: at + LEAST_LETTERS - 1 };
  }
  if (open) passages.push(passageOf(letters, open));
  return passages;
};

/** How much of `text` stands in `other` too, 0 to 1, counted in letters; 0 where it has none. */
export const sameShare = (text: string, other: string): number => {
  const all = placedLetters(text).length;
  if (all === 0) return 0;
  const same = commonPassages(text, other).reduce(
    (sum, { start, end }) => sum + placedLetters(text.slice(start, end)).length,
    0,
  );
  return same / all;
};

/** domain.md §6.11: from here on a reply is called near-identical to another. */
export const NEAR_IDENTICAL_SHARE = 0.8;

interface PlacedLetter {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

const placedLetters = (text: string): PlacedLetter[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ 0: letter, index }) => ({
    letter,
    start: index,
    end: index + letter.length,
  }));

const runAt = (letters: readonly PlacedLetter[], at: number): string => {
  let run = "";
  for (let next = at; next < at + LEAST_LETTERS; next++) run += letters[next]?.letter ?? "";
  return run;
};

const passageOf = (letters: readonly PlacedLetter[], { first, last }: { first: number; last: number }): Passage => ({
  start: letters[first]?.start ?? 0,
  end: letters[last]?.end ?? 0,
});
