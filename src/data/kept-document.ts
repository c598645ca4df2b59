import { currentDatabase, type MetaByKey, type PersonDatabase } from "#data/database.ts";

const TIMEOUT_MS = 30_000;

/** What one GET answered last, kept whole. */
export interface KeptDocument<Body> {
  readonly body: Body;
  readonly etag: string;
  /** Milliseconds since 1970 when it was asked for, on this phone's clock: what was settled before that is in it. */
  readonly askedAt: number;
}

/** The keys of `meta` under which such documents lie. */
export type KeptKey = {
  [Key in keyof MetaByKey]: MetaByKey[Key] extends KeptDocument<unknown> ? Key : never;
}[keyof MetaByKey];

export interface KeptSource<Key extends KeptKey> {
  readonly key: Key;
  readonly path: string;
}

/** here: what is kept is what the server says. offline: not asked. failed: asked without an answer that can be used. */
export type KeptOutcome = "here" | "offline" | "failed";

const running = new Map<string, Promise<KeptOutcome>>();

/**
 * Asks for the document unless the one on this phone is younger than `youngMs`; without a network everything stays. One request at a time:
 * who comes while one is under way waits for it, and with `youngMs` 0 for one after it.
 */
export const refreshKept = async <Key extends KeptKey>(
  source: KeptSource<Key>,
  youngMs: number,
): Promise<KeptOutcome> => {
  const database = currentDatabase();
  if (!database) return "failed";
  const name = `${database.accountId} ${source.key}`;
  const before = running.get(name);
  if (before && youngMs > 0) return before;
  const work = (before ?? Promise.resolve("here")).then(() => refresh(database, source, youngMs));
  running.set(name, work);
  return work.finally(() => running.get(name) === work && running.delete(name));
};

const refresh = async <Key extends KeptKey>(
  database: PersonDatabase,
  source: KeptSource<Key>,
  youngMs: number,
): Promise<KeptOutcome> => {
  if (!navigator.onLine) return "offline";
  const kept = await database.readMeta(source.key);
  // A clock that was put back makes it look young for ever: then it is asked for too.
  const age = Date.now() - (kept?.askedAt ?? Number.NEGATIVE_INFINITY);
  if (age >= 0 && age < youngMs) return "here";
  const fresh = await ask(database, source.path, kept).catch(() => undefined);
  if (!fresh || database.isLetGo) return "failed";
  await database.writeMeta(source.key, fresh as MetaByKey[Key]);
  return "here";
};

const ask = async (
  database: PersonDatabase,
  path: string,
  kept: KeptDocument<unknown> | undefined,
): Promise<KeptDocument<unknown> | undefined> => {
  const askedAt = Date.now();
  const response = await fetch(path, {
    headers: { "account-id": database.accountId, ...(kept && { "if-none-match": kept.etag }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
    redirect: "error",
  });
  if (response.status === 304 && kept) return { ...kept, askedAt };
  const etag = response.headers.get("etag");
  // A hotel's sign-in page is an answer too, of another type.
  const isJson = /^application\/json\b/.test(response.headers.get("content-type") ?? "");
  if (response.status !== 200 || !etag || !isJson) return undefined;
  return { body: await response.json(), etag, askedAt };
};
