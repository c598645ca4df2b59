import { createOps } from "#bench/drain/ops.ts";
import { openPersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { createFetchNet } from "#data/fetch-net.ts";
import { newId } from "#data/ids.ts";
import { pageClock } from "#data/sync-engine.ts";
import { drain } from "#sync/drain.ts";
import { freshPace } from "#sync/judge.ts";
import { enqueued } from "#sync/outbox.ts";

/** Queues ops in the phone's own database, then sends them as the app does; milliseconds from the start until all are accepted on the disk. */
export const measure = async (count: number, account: { phone: string; password: string }, pointCode: string) => {
  const session = await fetch("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(account),
  });
  const { account: who } = (await session.json()) as { account: { id: string } };
  const database = openPersonDatabase(who.id);
  await database.outbox.clear();
  await database.outbox.bulkAdd(createOps(count, who.id, pointCode).map((op, index) => enqueued(op, index + 1)));

  const ports = { store: createDexieStore(database), net: createFetchNet(newId(), who.id), clock: pageClock };
  const startedAt = performance.now();
  const { accepted } = await drain(ports, freshPace(), true, new AbortController().signal);
  const milliseconds = performance.now() - startedAt;
  const settled = await database.outbox.where("[state+order]").between(["ACCEPTED", 0], ["ACCEPTED", Infinity]).count();
  await database.delete();
  return { milliseconds, arrived: Math.min(accepted, settled) };
};
