/** What this phone keeps for a resident: drafts and submissions, one record a key. */
export interface Store {
  /** False where the browser keeps nothing (private mode, storage denied): then everything ends with the page. */
  readonly lasts: boolean;
  get<Value>(key: string): Promise<Value | undefined>;
  /** Every record whose key starts so. */
  list<Value>(prefix: string): Promise<Value[]>;
  /** All of it or nothing; undefined deletes. Resolves once it is on the disk. */
  change(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
}

const NAME = "resident";
const TABLE = "kept";

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(TABLE));
  return answerOf(request);
};

const rangeOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error));
  });

const databaseStore = (first: IDBDatabase): Store => {
  let database = first;
  /** iOS drops the connection of a page that was in the background: open it anew, once. */
  const withTable = async <Value>(
    mode: IDBTransactionMode,
    work: (table: IDBObjectStore, transaction: IDBTransaction) => Promise<Value>,
  ): Promise<Value> => {
    const attempt = () => {
      const transaction = database.transaction(TABLE, mode, { durability: "strict" });
      return work(transaction.objectStore(TABLE), transaction);
    };
    try {
      return await attempt();
    } catch {
      database.close();
      database = await openDatabase();
      return await attempt();
    }
  };
  return {
    lasts: true,
    get: (key) => withTable("readonly", (table) => answerOf(table.get(key))),
    list: (prefix) => withTable("readonly", (table) => answerOf(table.getAll(rangeOf(prefix)))),
    change: (entries) =>
      withTable("readwrite", (table, transaction) => {
        for (const [key, value] of entries) {
          if (value === undefined) table.delete(key);
          else table.put(value, key);
        }
        return settled(transaction);
      }),
  };
};

const memoryStore = (): Store => {
  const values = new Map<string, unknown>();
  return {
    lasts: false,
    get: async <Value>(key: string) => values.get(key) as Value | undefined,
    list: async <Value>(prefix: string) =>
      [...values].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as Value),
    change: async (entries) => {
      for (const [key, value] of entries) {
        if (value === undefined) values.delete(key);
        else values.set(key, value);
      }
    },
  };
};

/** The phone's store, or one in memory where the browser has none. */
export const openStore = async (): Promise<Store> => {
  try {
    return databaseStore(await openDatabase());
  } catch {
    return memoryStore();
  }
};
