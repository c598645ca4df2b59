/** As much of PouchDB as the benchmark calls. */
declare module "pouchdb-browser" {
  export default class PouchDB {
    constructor(name: string, options?: { auto_compaction?: boolean });
    bulkDocs(documents: readonly object[]): Promise<unknown>;
    destroy(): Promise<void>;
    readonly replicate: { to(remote: string): Promise<{ readonly docs_written: number }> };
  }
}
