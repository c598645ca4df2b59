const FIRST_MS = 1_000;
const MOST_MS = 60_000;
const LEAST_MS = 250;

/** Milliseconds until the next try after so many failures (1, 2, 4 … 60 s at most, fully jittered so that phones do not return in step). */
export const backOff = (failures: number, random: number): number =>
  Math.max(LEAST_MS, random * Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)));

/** Longer waits than this come from a clock that was set back. */
const LONGEST_WAIT_MS = 3_600_000;

/** Whether a moment to try again has come; one that lies absurdly far ahead counts as come. */
export const isDue = (nextAt: number, now: number): boolean => nextAt <= now || nextAt - now > LONGEST_WAIT_MS;
