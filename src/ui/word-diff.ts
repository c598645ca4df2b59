import { alignTokens } from "#ui/align-tokens.ts";

/** A stretch of one text; `isDifferent` where the other text does not have it. */
export interface DiffPart {
  readonly text: string;
  readonly isDifferent: boolean;
}

export interface WordDiff {
  readonly left: readonly DiffPart[];
  readonly right: readonly DiffPart[];
}

/** Equal stretches shorter than this between two differences would only be confetti. */
const LEAST_EQUAL = 2;

/** Both texts cut into what they share and what they do not; the parts of a side joined give that side to the letter. */
export const diffWords = (left: string, right: string): WordDiff => {
  if (left === right) return { left: partsOf([[left, false]]), right: partsOf([[right, false]]) };
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const { keptA, keptB } = withoutConfetti(a, alignTokens(a, b));
  return {
    left: partsOf(a.map((word, at) => [word, !keptA.has(at)])),
    right: partsOf(b.map((word, at) => [word, !keptB.has(at)])),
  };
};

type Pairs = readonly (readonly [inA: number, inB: number])[];

/** Pairs that stand alone between two differences, and are short, count as different. */
const withoutConfetti = (a: readonly string[], pairs: Pairs) => {
  const runs: (readonly [number, number])[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) run.push(pair);
    else runs.push([pair]);
  }
  const lengthOf = (run: Pairs) => run.reduce((sum, [at]) => sum + (a[at]?.length ?? 0), 0);
  const kept = runs.filter(
    (run, at) => at === 0 || at === runs.length - 1 || isBreak(run, a) || lengthOf(run) >= LEAST_EQUAL,
  );
  return {
    keptA: new Set(kept.flat().map(([inA]) => inA)),
    keptB: new Set(kept.flat().map(([, inB]) => inB)),
  };
};

const isBreak = (run: Pairs, a: readonly string[]): boolean => run.some(([at]) => a[at]?.includes("\n"));

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh", { granularity: "word" }) : undefined;

/** Words as the language cuts them; letter by letter where the browser cannot. */
const wordsOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : [...text];

const partsOf = (words: readonly (readonly [text: string, isDifferent: boolean])[]): DiffPart[] => {
  const parts: { text: string; isDifferent: boolean }[] = [];
  for (const [text, isDifferent] of words) {
    const last = parts.at(-1);
    if (last?.isDifferent === isDifferent) last.text += text;
    else if (text !== "") parts.push({ text, isDifferent });
  }
  return parts;
};
