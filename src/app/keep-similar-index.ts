import { onActivityChange, readActivity } from "#data/sync-engine.ts";

/** A start has more urgent things to fetch. */
const AFTER_PULL_MS = 15_000;
const AGAIN_MS = 3_600_000;

let triedAt = Number.NEGATIVE_INFINITY;

/** Has the phone ask for a newer index of past proposals some seconds after a pull; what there is to ask, and how often, `refreshSimilarIndex` knows. */
export const keepSimilarIndex = (): void => {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  onActivityChange(() => {
    if (readActivity() || !navigator.onLine || performance.now() - triedAt < AGAIN_MS) return;
    triedAt = performance.now();
    setTimeout(() => void refresh().catch(() => undefined), AFTER_PULL_MS);
  });
};

const refresh = async (): Promise<void> => {
  const { refreshSimilarIndex } = await import("#data/similar-refresh.ts");
  await refreshSimilarIndex();
};
