import type { Table } from "dexie";
import type { Op } from "#contract/ops.ts";
import type { OutboxEntry } from "#sync/outbox.ts";

/** Fewer than these are kept as accepted, with the moment of their receipt. */
const LONG_QUEUE = 50;

/**
 * Writes entries of the outbox. Accepted submissions of a long queue leave it in one stroke instead, for IndexedDB takes as long for one row as for a range of them:
 * their words stay in `submissions`, and the moment of their receipt comes with the pull that follows.
 */
export const writeEntries = async (
  outbox: Table<OutboxEntry, string>,
  entries: readonly OutboxEntry[],
): Promise<void> => {
  const arrived = entries.filter((entry) => entry.state === "ACCEPTED" && isWholly(entry.op));
  const isGone = arrived.length >= LONG_QUEUE && (await removeRange(outbox, new Set(arrived.map((one) => one.opId))));
  const rest = isGone ? entries.filter((entry) => !arrived.includes(entry)) : entries;
  if (rest.length > 0) await outbox.bulkPut(rest);
};

/** Words alone: an op whose photos are still to go is needed to hand these over to another phone. */
const isWholly = (op: Op): boolean => op.kind === "submission.put" && (op.payload.photos ?? []).length === 0;

/** Removes these if nothing else stands between the first and the last of them; false where something does. */
const removeRange = async (outbox: Table<OutboxEntry, string>, opIds: ReadonlySet<string>): Promise<boolean> => {
  const sorted = [...opIds].toSorted();
  const between = () => outbox.where(":id").between(sorted[0], sorted.at(-1), true, true);
  const keys = await between().primaryKeys();
  if (keys.length !== opIds.size || !keys.every((key) => opIds.has(key))) return false;
  await between().delete();
  return true;
};
