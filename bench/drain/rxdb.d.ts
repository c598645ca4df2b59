/** As much of RxDB as the benchmark calls; it is installed beside the app (peers.ts), so that its own types are not here. */
declare module "rxdb/plugins/core" {
  export interface Collection {
    bulkInsert(documents: readonly object[]): Promise<unknown>;
  }
  interface Database {
    addCollections(collections: Readonly<Record<string, { schema: object }>>): Promise<Record<string, Collection>>;
    remove(): Promise<unknown>;
  }
  export function createRxDatabase(options: {
    name: string;
    storage: unknown;
    multiInstance: boolean;
  }): Promise<Database>;
}
declare module "rxdb/plugins/storage-dexie" {
  export function getRxStorageDexie(): unknown;
}
declare module "rxdb/plugins/replication" {
  import type { Collection } from "rxdb/plugins/core";
  export function replicateRxCollection<Document>(options: {
    replicationIdentifier: string;
    collection: Collection;
    live: boolean;
    push: {
      batchSize: number;
      handler(rows: readonly { readonly newDocumentState: Document }[]): Promise<readonly Document[]>;
    };
  }): { awaitInitialReplication(): Promise<void> };
}
