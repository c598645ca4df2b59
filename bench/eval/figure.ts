/** One line of an evaluation: a number, or what has names. `n`: of how many it was taken. */
export interface Figure {
  readonly metric: string;
  readonly value: unknown;
  readonly n: number;
}

/** A part of a whole, to four places; 0 where there is nothing. */
export const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
