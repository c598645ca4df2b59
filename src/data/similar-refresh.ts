import type { getProposalIndex } from "#contract/similar.ts";
import { currentDatabase, type PersonDatabase, type StoredSimilarIndex } from "#data/database.ts";

const PATH: (typeof getProposalIndex)["path"] = "/api/v1/proposal-index";
const A_DAY_MS = 24 * 3_600_000;
const TIMEOUT_MS = 60_000;

/** Asks for the index of past proposals where the one on this phone is older than a day, or where there is none; without a network everything stays as it is. */
export const refreshSimilarIndex = async (): Promise<void> => {
  const database = currentDatabase();
  if (!database || !navigator.onLine) return;
  const kept = await database.readMeta("similarIndex");
  // A clock that was put back makes it look young for ever: then it is asked for too.
  const age = Date.now() - (kept?.checkedAt ?? Number.NEGATIVE_INFINITY);
  if (age >= 0 && age < A_DAY_MS) return;
  const fresh = await ask(database, kept).catch(() => undefined);
  if (fresh && !database.isLetGo) await database.writeMeta("similarIndex", fresh);
};

const ask = async (
  database: PersonDatabase,
  kept: StoredSimilarIndex | undefined,
): Promise<StoredSimilarIndex | undefined> => {
  const response = await fetch(PATH, {
    headers: { "account-id": database.accountId, ...(kept && { "if-none-match": kept.etag }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
    redirect: "error",
  });
  if (response.status === 304 && kept) return { ...kept, checkedAt: Date.now() };
  const etag = response.headers.get("etag");
  // A hotel's sign-in page is an answer too, of another type.
  const isIndex = response.headers.get("content-type") === "application/octet-stream";
  if (response.status !== 200 || !etag || !isIndex) return undefined;
  return { bytes: await response.arrayBuffer(), etag, checkedAt: Date.now() };
};
