/** One measured figure; `ratio` is value against peerValue as the suite says. */
export interface Figure {
  readonly suite: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: string;
  readonly peerValue?: number;
  readonly ratio?: number;
}

/** Where a suite's `run(report)` puts its figures, one by one. */
export type Report = (figure: Figure) => void;

/** The middle of some numbers: what a noisy machine shifts least. */
export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
};

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
