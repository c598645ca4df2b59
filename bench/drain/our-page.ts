import { createOps } from "#bench/drain/ops.ts";
import { signIn, type Credentials } from "#bench/drain/sign-in.ts";
import { openPersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { createFetchNet } from "#data/fetch-net.ts";
import { newId } from "#data/ids.ts";
import { pageClock } from "#data/sync-engine.ts";
import { drain } from "#sync/drain.ts";
import { freshPace } from "#sync/judge.ts";
import { enqueued } from "#sync/outbox.ts";

/** Queues ops in the phone's own database, then sends them as the app does; milliseconds from the start until all are accepted on the disk. */
export const measure = async (count: number, credentials: Credentials, pointCode: string) => {
  const account = await signIn(credentials);
  const database = openPersonDatabase(account);
  await database.outbox.clear();
  await database.outbox.bulkAdd(createOps(count, account, pointCode).map((op, index) => enqueued(op, index + 1)));

  const net = createFetchNet(newId(), account);
  let requests = 0;
  const counting: typeof net = { ...net, postOps: (...asked) => (requests++, net.postOps(...asked)) };
  const ports = { store: createDexieStore(database), net: counting, clock: pageClock };
  const startedAt = performance.now();
  const { accepted } = await drain(ports, freshPace(), true, new AbortController().signal);
  const milliseconds = performance.now() - startedAt;
  const unsent = await database.outbox.filter((entry) => entry.state !== "ACCEPTED").count();
  await database.delete();
  return { milliseconds, arrived: Math.min(accepted, count - unsent), requests };
};
