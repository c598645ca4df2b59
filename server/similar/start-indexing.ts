import type { House } from "#server/house.ts";
import { indexSteps } from "#server/similar/index-steps.ts";

/** Without news it looks this often: other servers on the same database write too. */
const IDLE_MS = 5000;

/** After news that cannot be read yet (another transaction is under way) it looks again this often, so many times. */
const AGAIN_MS = 100;
const TIMES_AGAIN = 8;

/** Reads new texts in the background, soon after each was stored, and leaves the processor to those who wait for an answer: at most half of the time is its own. */
export const startIndexing = (house: House, steps = indexSteps): { stop(): Promise<void> } => {
  const state = { isStopping: false };

  const look = async (): Promise<number> => {
    let found = 0;
    for (const step of steps) if (!state.isStopping) found += await step(house);
    return found;
  };

  const run = async (): Promise<void> => {
    let again = 0;
    while (!state.isStopping) {
      const started = performance.now();
      const found = await look().catch((fault: unknown) => {
        house.log.warn({ err: fault }, "indexing");
        return 0;
      });
      if (state.isStopping) return;
      if (found > 0) await house.newWords.heard(Math.min(500, performance.now() - started));
      else if (again-- > 0) await house.newWords.heard(AGAIN_MS);
      else again = (await house.newWords.heard(IDLE_MS)) ? TIMES_AGAIN : 0;
    }
  };

  const running = run();
  return {
    stop: async () => {
      state.isStopping = true;
      house.newWords.ring();
      await running;
    },
  };
};
