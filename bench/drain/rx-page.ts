import { createRxDatabase } from "rxdb/plugins/core";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { createOps } from "#bench/drain/ops.ts";
import { signIn, type Credentials } from "#bench/drain/sign-in.ts";
import { newId } from "#data/ids.ts";
import type { Op, OpResult } from "#contract/ops.ts";

const BATCH = 100;
const schema = {
  version: 0,
  primaryKey: "opId",
  type: "object",
  properties: { opId: { type: "string", maxLength: 36 }, op: { type: "object" } },
  required: ["opId", "op"],
} as const;

/** Puts the same ops as documents into RxDB on Dexie, then lets its replication push them to the same endpoint of the same server; milliseconds until it is in sync. */
export const measure = async (count: number, credentials: Credentials, pointCode: string) => {
  const account = await signIn(credentials);
  const deviceId = newId();
  const database = await createRxDatabase({
    name: `rx-${deviceId}`,
    storage: getRxStorageDexie(),
    multiInstance: false,
  });
  const { ops } = await database.addCollections({ ops: { schema } });
  if (!ops) throw new Error("RxDB made no collection");
  await ops.bulkInsert(createOps(count, account, pointCode).map((op) => ({ opId: op.opId, op })));

  let arrived = 0;
  let requests = 0;
  const push = async (rows: readonly { readonly newDocumentState: { readonly op: Op } }[]) => {
    requests++;
    const body = { deviceId, app: "bench/1", ops: rows.map((row) => row.newDocumentState.op) };
    const answer = await fetch("/api/v1/ops", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const { results } = (await answer.json()) as { results: readonly OpResult[] };
    arrived += results.filter((result) => result.status === "accepted").length;
    return [];
  };
  const startedAt = performance.now();
  const replication = replicateRxCollection({
    replicationIdentifier: "bench",
    collection: ops,
    live: false,
    push: { batchSize: BATCH, handler: push },
  });
  await replication.awaitInitialReplication();
  const milliseconds = performance.now() - startedAt;
  await database.remove();
  return { milliseconds, arrived, requests };
};
