import PouchDB from "pouchdb-browser";
import { createOps } from "#bench/drain/ops.ts";

/** Puts the same ops as documents into a local PouchDB, then replicates them to `remote` with its standing options; milliseconds until it says that it is done. */
export const measure = async (count: number, remote: string) => {
  const local = new PouchDB("bench", { auto_compaction: false });
  const ops = createOps(count, "00000000-0000-7000-8000-000000000001", "K7Q2MX");
  await local.bulkDocs(ops.map(({ opId, ...op }) => ({ _id: opId, ...op })));
  const startedAt = performance.now();
  const { docs_written } = await local.replicate.to(remote);
  const milliseconds = performance.now() - startedAt;
  await local.destroy();
  return { milliseconds, arrived: docs_written, requests: 0 };
};
