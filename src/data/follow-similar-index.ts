import { refreshSimilarIndex } from "#data/similar-refresh.ts";
import { onActivityChange, readActivity } from "#data/sync-engine.ts";

const AGAIN_MS = 3_600_000;

let triedAt = Number.NEGATIVE_INFINITY;

/** Now and after every pull: has the phone's index of past proposals brought up to date where it is due. */
export const followSimilarIndex = (): void => {
  const look = () => {
    if (readActivity() || !navigator.onLine || performance.now() - triedAt < AGAIN_MS) return;
    triedAt = performance.now();
    void refreshSimilarIndex().catch(() => undefined);
  };
  onActivityChange(look);
  look();
};
