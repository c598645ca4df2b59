/** The same numbers for the same seed, in [0, 1): mulberry32. */
export interface Random {
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** Mean 0, deviation 1: the sum of twelve even ones less six. */
  readonly normal: () => number;
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal: () => {
      let sum = -6;
      for (let one = 0; one < 12; one++) sum += next();
      return sum;
    },
  };
};
