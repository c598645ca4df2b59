import { useLiveQuery } from "dexie-react-hooks";
import { useSyncExternalStore } from "react";
import { currentDatabase, onDatabaseChange, type PersonDatabase } from "#data/database.ts";

/** What `query` finds, anew after every change of what it read; undefined while it is not known yet, or where nobody is signed in. */
export const useLive = <T>(
  query: (database: PersonDatabase) => Promise<T>,
  on: readonly unknown[] = [],
): T | undefined => {
  const database = useSyncExternalStore(onDatabaseChange, currentDatabase, () => null);
  return useLiveQuery(() => (database ? query(database) : undefined), [database, ...on]);
};
