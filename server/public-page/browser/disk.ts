/** One table of IndexedDB: what outlives the page. Every call may be refused (full, denied, connection lost). */
export interface Disk {
  entries(prefix: string): Promise<[key: string, value: unknown][]>;
  /** All of it or nothing, strictly durable once resolved; undefined deletes. */
  write(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
}

const NAME = "resident";
const TABLE = "kept";

/** The phone's disk; rejects where the browser has none for us. */
export const openDisk = async (): Promise<Disk> => {
  let database = await openDatabase();
  /** iOS drops the connection of a page that was in the background: open it anew, once. */
  const attemptTwice = async <Value>(attempt: (database: IDBDatabase) => Promise<Value>): Promise<Value> => {
    try {
      return await attempt(database);
    } catch {
      database.close();
      database = await openDatabase();
      return await attempt(database);
    }
  };
  return {
    entries: (prefix) => attemptTwice((open) => readEntries(open, prefix)),
    write: (entries) => attemptTwice((open) => writeEntries(open, entries)),
  };
};

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(TABLE));
  return answerOf(request);
};

const readEntries = async (database: IDBDatabase, prefix: string): Promise<[string, unknown][]> => {
  const table = database.transaction(TABLE, "readonly").objectStore(TABLE);
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const [keys, values] = await Promise.all([answerOf(table.getAllKeys(range)), answerOf(table.getAll(range))]);
  return keys.map((key, place) => [String(key), values[place]]);
};

const writeEntries = (
  database: IDBDatabase,
  entries: readonly (readonly [key: string, value: unknown])[],
): Promise<void> => {
  const transaction = database.transaction(TABLE, "readwrite", { durability: "strict" });
  const table = transaction.objectStore(TABLE);
  const isDone = settled(transaction);
  try {
    for (const [key, value] of entries) {
      if (value === undefined) table.delete(key);
      else table.put(value, key);
    }
  } catch {
    transaction.abort();
  }
  return isDone;
};

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
