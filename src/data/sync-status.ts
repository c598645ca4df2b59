import { useSyncExternalStore } from "react";
import type { PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";
import { readPhotosToGo } from "#data/photos-to-go.ts";
import { onActivityChange, readActivity } from "#data/sync-engine.ts";
import type { Pause } from "#sync/pause.ts";

export interface SyncStatus {
  readonly online: boolean;
  /** Everything the server has not taken: waiting, under way, refused, and photos whose words it has. */
  readonly unsent: number;
  /** Of these, refused ones that wait for the person. */
  readonly parked: number;
  /** ISO instant; null where nothing is unsent. */
  readonly oldestUnsentAt: string | null;
  /** Milliseconds since 1970; null before the first time. */
  readonly lastSyncAt: number | null;
  readonly paused: Pause | null;
  readonly draining: boolean;
}

/** Whether the phone has a link at all; cheaper than `useSyncStatus`, which reads the outbox after every change. */
export const useOnline = (): boolean => useSyncExternalStore(onConnection, () => navigator.onLine);

/** How this phone and the server stand to each other, live. */
export const useSyncStatus = (): SyncStatus => {
  const online = useOnline();
  const draining = useSyncExternalStore(onActivityChange, readActivity);
  const stored = useLive(readSyncFacts) ?? NOTHING;
  return { online, draining, ...stored };
};

type SyncFacts = Omit<SyncStatus, "online" | "draining">;
const NOTHING: SyncFacts = { unsent: 0, parked: 0, oldestUnsentAt: null, lastSyncAt: null, paused: null };

/** One transaction: this is read anew after every change of the outbox, every second while somebody types. */
export const readSyncFacts = (database: PersonDatabase): Promise<SyncFacts> => {
  const { outbox, photos, meta } = database;
  return database.transaction("r", [outbox, photos, meta], async () => readFacts(database));
};

const readFacts = async (database: PersonDatabase): Promise<SyncFacts> => {
  const inState = (state: string) => database.outbox.where("[state+order]").between([state, 0], [state, Infinity]);
  const [queued, parked] = await Promise.all(["QUEUED", "PARKED"].map((state) => inState(state).count()));
  const oldest = await Promise.all(["QUEUED", "PARKED"].map((state) => inState(state).first()));
  const photos = await readPhotosToGo(database);
  const instants = oldest.flatMap((entry) => (entry ? [entry.op.clientAt] : [])).toSorted();
  return {
    unsent: (queued ?? 0) + (parked ?? 0) + photos.length,
    parked: parked ?? 0,
    oldestUnsentAt: instants[0] ?? null,
    lastSyncAt: (await database.readMeta("lastSyncAt")) ?? null,
    paused: (await database.readMeta("pause")) ?? null,
  };
};

const onConnection = (tell: () => void): (() => void) => {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
};
