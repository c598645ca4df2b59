/** Steps above nothing. */
const STEPS = 4;

/** A sequential scale over what there is: equal intervals from the least to the most that is not nothing. */
export interface HeatScale {
  readonly least: number;
  /** The upper end of each step, in whole numbers. */
  readonly limits: readonly number[];
  readonly hasNothing: boolean;
}

export const heatScale = (values: readonly number[]): HeatScale => {
  const some = values.filter((value) => value > 0);
  const hasNothing = some.length < values.length;
  if (some.length === 0) return { least: 0, limits: [], hasNothing };
  const [least, most] = [Math.min(...some), Math.max(...some)];
  const limits = Array.from(
    { length: STEPS },
    (_, at) => least - 1 + Math.ceil(((most - least + 1) * (at + 1)) / STEPS),
  );
  return { least, limits: limits.filter((limit, at) => limit > (limits[at - 1] ?? least - 1)), hasNothing };
};

/** 0 for nothing, else which of the steps a value lies in; a scale of fewer steps ends at the deepest colour. */
export const heatStep = (value: number, { limits }: HeatScale): number => {
  if (value <= 0) return 0;
  const at = limits.findIndex((limit) => value <= limit);
  return STEPS - limits.length + (at === -1 ? limits.length : at + 1);
};

/** What the legend says: each step that occurs with its range, 「287–331」. */
export const heatLegend = ({ least, limits, hasNothing }: HeatScale): readonly { step: number; words: string }[] => [
  ...(hasNothing ? [{ step: 0, words: "0" }] : []),
  ...limits.map((limit, at) => {
    const low = at === 0 ? least : (limits[at - 1] ?? 0) + 1;
    return { step: STEPS - limits.length + at + 1, words: low >= limit ? `${limit}` : `${low}–${limit}` };
  }),
];
