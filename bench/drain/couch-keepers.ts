import { requirePeer } from "#bench/drain/peers.ts";
import { open } from "node:fs/promises";
import { join } from "node:path";

export type Json = Record<string, unknown>;

/** What a CouchDB keeps, behind its protocol. */
export interface CouchKeeper {
  /** Of these documents with their revisions, those that are not here yet. */
  missing(revisions: Readonly<Record<string, readonly string[]>>): Promise<Readonly<Record<string, readonly string[]>>>;
  /** Done when they are kept as safely as this keeper keeps. */
  write(documents: readonly Json[]): Promise<void>;
  /** How many were written since the last call; forgets them all. */
  takeCount(): Promise<number>;
  close?(): Promise<void>;
}

/** Does nothing but put them into a Map: no server is faster, and none that keeps its promises is like it. */
export const forgetfulKeeper = (): CouchKeeper => {
  const documents = new Map<string, Json>();
  return {
    missing: async (revisions) => Object.fromEntries(Object.entries(revisions).filter(([id]) => !documents.has(id))),
    write: async (batch) => {
      for (const document of batch) documents.set(String(document._id), document);
    },
    takeCount: async () => {
      const count = documents.size;
      documents.clear();
      return count;
    },
  };
};

/** The same, and each batch is on the disk before it is answered, as ours is. */
export const durableKeeper = async (folder: string): Promise<CouchKeeper> => {
  const file = await open(join(folder, "documents"), "a");
  const keeper = forgetfulKeeper();
  return {
    ...keeper,
    write: async (batch) => {
      await file.write(`${JSON.stringify(batch)}\n`);
      await file.datasync();
      await keeper.write(batch);
    },
    close: () => file.close(),
  };
};

interface Pouch {
  revsDiff(revisions: unknown): Promise<Record<string, { missing: string[] }>>;
  bulkDocs(documents: readonly Json[], options: { new_edits: false }): Promise<unknown>;
  info(): Promise<{ doc_count: number }>;
  destroy(): Promise<void>;
}
type PouchClass = (new (name: string, options: { adapter: string }) => Pouch) & { plugin(part: unknown): PouchClass };

/** PouchDB's own store, in memory, as express-pouchdb is usually run in tests: the peer's server with the peer's work, and no disk. */
export const pouchKeeper = (): CouchKeeper => {
  const Pouch = requirePeer<PouchClass>("pouchdb-core").plugin(requirePeer("pouchdb-adapter-memory"));
  let life = 0;
  const anew = () => new Pouch(`bench-${++life}`, { adapter: "memory" });
  let pouch = anew();
  return {
    missing: async (revisions) => {
      const found = await pouch.revsDiff(revisions);
      return Object.fromEntries(Object.entries(found).map(([id, { missing }]) => [id, missing]));
    },
    write: async (batch) => void (await pouch.bulkDocs(batch, { new_edits: false })),
    takeCount: async () => {
      const { doc_count } = await pouch.info();
      await pouch.destroy();
      pouch = anew();
      return doc_count;
    },
  };
};
