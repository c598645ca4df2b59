import { openDisk, type Disk } from "#server/public-page/browser/disk.ts";

/** What this phone keeps for a resident: drafts and submissions, one record a key. */
export interface Store {
  /** False while something is held by this page alone (private mode, storage denied or full): it ends with the page. */
  readonly lasts: boolean;
  get<Value>(key: string): Promise<Value | undefined>;
  /** Every record whose key starts so. */
  list<Value>(prefix: string): Promise<Value[]>;
  /** All of it or nothing; undefined deletes. Resolves once it is on the disk, or else `lasts` is false. */
  change(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
}

/** The phone's store. A full or denied disk does not stop a person from submitting: the page holds what cannot be written until it can. */
export const openStore = async (): Promise<Store> => storeOn(await openDisk().catch(() => undefined));

const storeOn = (disk: Disk | undefined): Store => {
  const held = new Map<string, unknown>();
  const entries = async (prefix: string): Promise<Map<string, unknown>> => {
    const all = new Map(await disk?.entries(prefix).catch(() => []));
    for (const [key, value] of held) {
      if (!key.startsWith(prefix)) continue;
      if (value === undefined) all.delete(key);
      else all.set(key, value);
    }
    return all;
  };
  return {
    get lasts() {
      return disk !== undefined && [...held.values()].every((value) => value === undefined);
    },
    get: async <Value>(key: string) => (await entries(key)).get(key) as Value | undefined,
    list: async <Value>(prefix: string) => [...(await entries(prefix)).values()] as Value[],
    change: async (changes) => {
      const isWritten = await disk?.write(changes).then(
        () => true,
        () => false,
      );
      for (const [key, value] of changes) {
        if (isWritten) held.delete(key);
        else held.set(key, value);
      }
    },
  };
};
