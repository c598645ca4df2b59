/** Steps of the sequential scale; 0 is nothing at all. */
export const HEAT_STEPS = 5;

/** The upper end of each step above 0, in whole numbers: the first that reaches a value is its step. */
export const heatLimits = (most: number): readonly number[] => {
  const limits = Array.from({ length: HEAT_STEPS - 1 }, (_, at) => Math.ceil((most * (at + 1)) / (HEAT_STEPS - 1)));
  return limits.filter((limit, at) => limit > (limits[at - 1] ?? 0));
};

/** 0 for nothing, else which of the steps a value lies in. */
export const heatStep = (value: number, limits: readonly number[]): number => {
  if (value <= 0) return 0;
  const at = limits.findIndex((limit) => value <= limit);
  return at === -1 ? limits.length : at + 1;
};

/** 「1–6」 of a step above 0. */
export const heatRange = (step: number, limits: readonly number[]): string => {
  const low = (limits[step - 2] ?? 0) + 1;
  const high = limits[step - 1] ?? low;
  return low >= high ? `${high}` : `${low}–${high}`;
};
