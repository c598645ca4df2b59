import type { OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";

export interface BatchLimits {
  readonly ops: number;
  /** Bytes of JSON; the server takes 256 KiB with everything around the ops. */
  readonly bytes: number;
}

const PAGE = 100;
const utf8 = new TextEncoder();
const bytesOf = (entry: OutboxEntry): number => utf8.encode(JSON.stringify(entry.op)).length + 1;

/**
 * The next entries to send: in order within an entity, entities independent of each other. An entry that waits (in back-off, or whose
 * elder is under way) holds up its own entity only.
 */
export const chooseBatch = async (
  tx: StoreTx,
  limits: BatchLimits,
  mayGo: (entry: OutboxEntry) => boolean,
): Promise<OutboxEntry[]> => {
  // Read here, not remembered: another tab may be sending too.
  const held = new Set((await tx.sending()).map((entry) => entry.entityId));
  const batch: OutboxEntry[] = [];
  let bytes = 0;
  let after = -1;

  for (;;) {
    const page = await tx.queuedAfter(after, PAGE);
    for (const entry of page) {
      after = entry.order;
      if (held.has(entry.entityId)) continue;
      if (!mayGo(entry)) {
        held.add(entry.entityId);
        continue;
      }
      bytes += bytesOf(entry);
      if (batch.length > 0 && bytes > limits.bytes) return batch;
      batch.push(entry);
      if (batch.length >= limits.ops) return batch;
    }
    if (page.length < PAGE) return batch;
  }
};
