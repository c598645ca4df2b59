import type { getProposalKit, ProposalKit } from "#contract/proposal-kit.ts";
import { currentDatabase, type PersonDatabase, type StoredKit } from "#data/database.ts";

const PATH: (typeof getProposalKit)["path"] = "/api/v1/proposal-kit";
const AN_HOUR_MS = 3_600_000;
const TIMEOUT_MS = 30_000;

let running: Promise<void> | undefined;

/** Asks for settings, topics, members and units where those on this phone are older than an hour, or where there are none; without a network everything stays. */
export const refreshProposalKit = (): Promise<void> => {
  running ??= refresh().finally(() => (running = undefined));
  return running;
};

const refresh = async (): Promise<void> => {
  const database = currentDatabase();
  if (!database || !navigator.onLine) return;
  const kept = await database.readMeta("proposalKit");
  // A clock that was put back makes it look young for ever: then it is asked for too.
  const age = Date.now() - (kept?.checkedAt ?? Number.NEGATIVE_INFINITY);
  if (age >= 0 && age < AN_HOUR_MS) return;
  const fresh = await ask(database, kept).catch(() => undefined);
  if (fresh && !database.isLetGo) await database.writeMeta("proposalKit", fresh);
};

const ask = async (database: PersonDatabase, kept: StoredKit | undefined): Promise<StoredKit | undefined> => {
  const response = await fetch(PATH, {
    headers: { "account-id": database.accountId, ...(kept && { "if-none-match": kept.etag }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
    redirect: "error",
  });
  if (response.status === 304 && kept) return { ...kept, checkedAt: Date.now() };
  const etag = response.headers.get("etag");
  // A hotel's sign-in page is an answer too, of another type.
  const isJson = /^application\/json\b/.test(response.headers.get("content-type") ?? "");
  if (response.status !== 200 || !etag || !isJson) return undefined;
  return { kit: (await response.json()) as ProposalKit, etag, checkedAt: Date.now() };
};
