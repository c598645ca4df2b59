import type { Lock } from "#sync/ports.ts";

/** A tab that was frozen with the lock in its hand would hold it for ever. */
const PATIENCE_MS = 90_000;

/** One run at a time over all tabs, where the browser knows Web Locks; else everybody runs, which is safe. */
export const createWebLock = (name: string): Lock => {
  let busySince: number | undefined;
  return {
    tryRun: async (work) => {
      if (!("locks" in navigator)) {
        await work();
        return true;
      }
      const isDead = busySince !== undefined && Date.now() - busySince > PATIENCE_MS;
      let hasRun = false;
      await navigator.locks.request(name, isDead ? { steal: true } : { ifAvailable: true }, async (lock) => {
        if (!lock) return;
        hasRun = true;
        await work();
      });
      busySince = hasRun ? undefined : (busySince ?? Date.now());
      return hasRun;
    },
  };
};
