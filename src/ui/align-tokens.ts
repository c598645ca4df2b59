/** A token of the first list and the equal one of the second that stands for it, by their places. */
export type Pair = readonly [inA: number, inB: number];

/** More differences than this are not searched: what lies between common start and end then counts as different. Bounds work and memory. */
const MOST_DIFFERENCES = 1_000;

/** A longest common subsequence of two lists (Myers 1986, greedy), as pairs of places in rising order. */
export const alignTokens = (a: readonly string[], b: readonly string[]): Pair[] => {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const middle = align(a.slice(start, endA), b.slice(start, endB));
  return [
    ...Array.from({ length: start }, (_, at): Pair => [at, at]),
    ...middle.map(([inA, inB]): Pair => [inA + start, inB + start]),
    ...Array.from({ length: a.length - endA }, (_, at): Pair => [endA + at, endB + at]),
  ];
};

/** The furthest place in `a` reached on each diagonal (place in `a` − place in `b`), one map for each number of differences. */
type Reach = ReadonlyMap<number, number>;

const align = (a: readonly string[], b: readonly string[]): Pair[] => {
  const trace: Reach[] = [];
  let reach: Reach = new Map([[1, 0]]);
  for (let differences = 0; differences <= Math.min(MOST_DIFFERENCES, a.length + b.length); differences++) {
    trace.push(reach);
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let inA = firstStep(reach, diagonal, differences);
      while (inA < a.length && inA - diagonal < b.length && a[inA] === b[inA - diagonal]) inA++;
      next.set(diagonal, inA);
      if (inA >= a.length && inA - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
    reach = next;
  }
  return [];
};

const isDown = (reach: Reach, diagonal: number, differences: number): boolean =>
  diagonal === -differences ||
  (diagonal !== differences && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1));

const firstStep = (reach: Reach, diagonal: number, differences: number): number =>
  isDown(reach, diagonal, differences) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;

const walkBack = (trace: readonly Reach[], lengthA: number, lengthB: number): Pair[] => {
  const pairs: Pair[] = [];
  let [inA, inB] = [lengthA, lengthB];
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const reach = trace[differences] ?? new Map<number, number>();
    const diagonal = inA - inB;
    const before = isDown(reach, diagonal, differences) ? diagonal + 1 : diagonal - 1;
    const start = differences === 0 ? 0 : (reach.get(before) ?? 0);
    const middle = differences === 0 ? 0 : firstStep(reach, diagonal, differences);
    for (; inA > middle; inA--, inB--) pairs.push([inA - 1, inB - 1]);
    [inA, inB] = [start, start - before];
  }
  return pairs.toReversed();
};
