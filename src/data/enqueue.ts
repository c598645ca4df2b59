import type { PersonDatabase } from "#data/database.ts";
import { enqueued } from "#sync/outbox.ts";
import type { Op } from "#contract/ops.ts";

/** Puts an op into the outbox; call it inside the transaction that writes what the op tells of. Twice the same op is once. */
export const enqueue = async (database: PersonDatabase, op: Op): Promise<void> => {
  if (await database.outbox.get(op.opId)) return;
  const order = ((await database.readMeta("order")) ?? 0) + 1;
  await database.writeMeta("order", order);
  await database.outbox.add(enqueued(op, order));
};
