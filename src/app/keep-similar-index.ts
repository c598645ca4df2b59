/** A start has more urgent things to fetch. */
const AFTER_START_MS = 15_000;

/** Has the phone ask once a day for a newer index of past proposals; not where data are to be saved. */
export const keepSimilarIndex = (): void => {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  setTimeout(() => void follow().catch(() => undefined), AFTER_START_MS);
};

const follow = async (): Promise<void> => (await import("#data/follow-similar-index.ts")).followSimilarIndex();
