import { figureByCode, type FigureCode, type ReviewValues, wholeOf } from "#domain/work-review/review-figures.ts";
import { shareWithParts } from "#domain/work-review/share-words.ts";

/** Clauses about the figures of one period. */
export interface Clauses {
  /** The number; 0 where it is not recorded. */
  readonly count: (code: FigureCode) => number;
  /** 「立案215件」. */
  readonly say: (code: FigureCode, label?: string) => string;
  /** 「立案率83.0%（215/259）」; 「立案率无」 where there is nothing to divide by. */
  readonly rate: (code: FigureCode) => string;
  /** 「其中个人提案12件、联名提案3件」 of those that are not zero; empty where all are. */
  readonly among: (codes: readonly FigureCode[]) => string;
}

export const clausesOf = (values: ReviewValues): Clauses => {
  const count = (code: FigureCode) => values[code] ?? 0;
  const say = (code: FigureCode, label: string = figureByCode[code].label) =>
    `${label}${count(code)}${figureByCode[code].unit}`;
  return {
    count,
    say,
    rate: (code) => {
      const whole = wholeOf(code);
      const { share } = figureByCode[code];
      return `${share ?? "占比"}${shareWithParts(count(code), whole ? count(whole) : 0)}`;
    },
    among: (codes) => {
      const some = codes.filter((code) => count(code) > 0);
      return some.length > 0 ? `其中${some.map((code) => say(code)).join("、")}` : "";
    },
  };
};

/** Clauses that say something, as one sentence. */
export const sentenceOf = (...clauses: readonly string[]): string =>
  `${clauses.filter((clause) => clause !== "").join("，")}。`;
