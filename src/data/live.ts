import { useLiveQuery } from "dexie-react-hooks";
import { useRef, useState, useSyncExternalStore } from "react";
import { currentDatabase, onDatabaseChange, type PersonDatabase } from "#data/database.ts";
import { isConnectionLost, reopen } from "#data/with-database.ts";

/** A second loss within this time is a broken phone, not a nap: it reaches the error screen. */
const MEND_AGAIN_MS = 5_000;

/** What `query` finds, anew after every change of what it read; undefined while it is not known yet, or where nobody is signed in. */
export const useLive = <T>(
  query: (database: PersonDatabase) => Promise<T>,
  on: readonly unknown[] = [],
): T | undefined => {
  const database = useSyncExternalStore(onDatabaseChange, currentDatabase, () => null);
  const [mended, setMended] = useState(0);
  const lastMend = useRef(Number.NEGATIVE_INFINITY);

  /** A connection lost while the page slept: the screen keeps what it shows, and asks again on a new one. */
  const mend = (from: PersonDatabase, error: unknown): Promise<T> => {
    if (from.isLetGo) return new Promise(() => undefined);
    const now = performance.now();
    if (!isConnectionLost(error) || now - lastMend.current < MEND_AGAIN_MS) throw error;
    lastMend.current = now;
    // Outside of the live query, which would watch what is read in it.
    setTimeout(() => void reopen(from).finally(() => setMended((count) => count + 1)), 0);
    return new Promise(() => undefined);
  };

  return useLiveQuery(
    () => (database ? query(database).catch((error: unknown) => mend(database, error)) : undefined),
    [database, mended, ...on],
  );
};
