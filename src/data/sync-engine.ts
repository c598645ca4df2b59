import { clockedNet, keepClockOffset } from "#data/clock-offset.ts";
import { currentDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { createFetchNet } from "#data/fetch-net.ts";
import { filesFirst } from "#data/files-first.ts";
import { newId } from "#data/ids.ts";
import { watchedNet } from "#data/link-state.ts";
import { createWebLock } from "#data/web-lock.ts";
import { tidyDrafts } from "#data/tidy-drafts.ts";
import { withDatabase } from "#data/with-database.ts";
import { createEngine, type Engine } from "#sync/engine.ts";
import type { Clock } from "#sync/ports.ts";

interface Running {
  readonly accountId: string;
  readonly engine: Promise<Engine>;
  readonly unhook: () => void;
}

let running: Running | undefined;
let isActive = false;
const listeners = new Set<() => void>();

const KEPT_AFTER_ACCEPTANCE_MS = 30 * 24 * 3_600_000;

export const pageClock: Clock = {
  now: Date.now,
  random: Math.random,
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Starts sending and fetching for this account; again for the same one (after a new sign-in, say) just wakes it. */
export const startSync = (accountId: string): void => {
  if (running?.accountId === accountId) return wakeSync(true);
  void stopSync();
  const engine = createEngineFor(openPersonDatabase(accountId));
  running = { accountId, engine, unhook: hookTriggers() };
  wakeSync(true);
};

/** Ends sending and fetching; resolves once nothing is under way. Nothing stored is touched. */
export const stopSync = async (): Promise<void> => {
  const ended = running;
  running = undefined;
  ended?.unhook();
  const engine = await ended?.engine;
  engine?.stop();
  await engine?.idle();
};

/** Something may be sent or fetched; `hurry` where a person or the network says so: back-off is forgotten. */
export const wakeSync = (hurry = false): void => {
  void running?.engine.then((engine) => engine.wake(hurry));
};

/** Whether requests are under way in this tab; for useSyncExternalStore. */
export const readActivity = (): boolean => isActive;
export const onActivityChange = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

const setActivity = (value: boolean): void => {
  isActive = value;
  for (const tell of listeners) tell();
};

const createEngineFor = async (database: PersonDatabase): Promise<Engine> => {
  const deviceId = await withDatabase(database, readDeviceId).catch(newId);
  void withDatabase(database, forgetOldAcceptances).catch(() => undefined);
  // First: what a page that is gone has left held would be held up once more by the first answer.
  await tidyDrafts(database).catch(() => undefined);
  const hearClock = (offsetMs: number) => void keepClockOffset(database, offsetMs).catch(() => undefined);
  return createEngine({
    store: createDexieStore(database),
    net: filesFirst(clockedNet(watchedNet(createFetchNet(deviceId, database.accountId)), hearClock), database),
    clock: pageClock,
    lock: createWebLock(`sync-${database.name}`),
    onActivity: setActivity,
  });
};

const readDeviceId = (database: PersonDatabase): Promise<string> =>
  database.transaction("rw", database.meta, async () => {
    const known = await database.readMeta("deviceId");
    if (known) return known;
    const deviceId = newId();
    await database.writeMeta("deviceId", deviceId);
    return deviceId;
  });

const forgetOldAcceptances = async (database: PersonDatabase): Promise<void> => {
  const before = Date.now() - KEPT_AFTER_ACCEPTANCE_MS;
  const isOld = (entry: { settledAt?: number }) => (entry.settledAt ?? Infinity) < before;
  await database.outbox.where("[state+order]").between(["ACCEPTED", 0], ["ACCEPTED", Infinity]).filter(isOld).delete();
};

const hurry = (): void => wakeSync(true);

const onVisibility = (): void => {
  if (document.visibilityState === "visible") hurry();
  else void running?.engine.then((engine) => engine.rest());
};

/** The moments at which a phone may have a network again, as far as a page is told of them. */
const hookTriggers = (): (() => void) => {
  const hooks = new AbortController();
  const { signal } = hooks;
  document.addEventListener("visibilitychange", onVisibility, { signal });
  for (const event of ["pageshow", "online", "focus"]) window.addEventListener(event, hurry, { signal });
  return () => hooks.abort();
};

/** For screens: try now. */
export const syncNow = (): void => {
  const database = currentDatabase();
  if (database) startSync(database.accountId);
};
