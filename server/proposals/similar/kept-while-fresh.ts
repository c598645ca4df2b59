import type { House } from "#server/house.ts";
import { readIndexMark } from "#server/proposals/similar/read-entries.ts";
import { setImmediate } from "node:timers/promises";

interface Kept<Value> {
  readonly mark: string;
  readonly at: number;
  readonly value: Promise<Value>;
}

/** What `make` gave last, made anew where a proposal has changed since, but not more often than every `leastMs`. Whoever asks meanwhile waits for the same one. */
export const keptWhileFresh = <Value>(
  house: House,
  leastMs: number,
  make: () => Promise<Value>,
): (() => Promise<Value>) => {
  let kept: Kept<Value> | undefined;
  return async () => {
    const at = house.now().getTime();
    if (kept && at - kept.at < leastMs) return kept.value;
    const mark = await readIndexMark(house);
    if (kept?.mark === mark) return kept.value;
    const made: Kept<Value> = { mark, at, value: make() };
    kept = made;
    made.value.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made.value;
  };
};

/** Goes through the steps of long work and lets requests be answered between them. */
export const inTurns = async <Value>(steps: Generator<void, Value>): Promise<Value> => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
};
