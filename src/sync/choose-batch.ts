import { isDue } from "#sync/back-off.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";

export interface BatchLimits {
  readonly ops: number;
  /** Bytes of JSON; the server takes 256 KiB with everything around the ops. */
  readonly bytes: number;
}

const PAGE = 100;
/** UTF-8 takes three bytes for a Chinese letter; JSON escapes are rarer than that. */
const bytesOf = (entry: OutboxEntry): number => JSON.stringify(entry.op).length * 3;

/**
 * The next entries to send: in order within an entity, entities independent of each other. An entry that waits (in back-off, or whose
 * elder is under way) holds up its own entity only. What was last tried before `hurriedAt` goes now.
 */
export const chooseBatch = async (
  tx: StoreTx,
  limits: BatchLimits,
  busyEntities: ReadonlySet<string>,
  now: number,
  hurriedAt: number,
): Promise<OutboxEntry[]> => {
  const held = new Set(busyEntities);
  const batch: OutboxEntry[] = [];
  let bytes = 0;
  let after = -1;

  for (;;) {
    const page = await tx.queuedAfter(after, PAGE);
    for (const entry of page) {
      after = entry.order;
      if (held.has(entry.entityId)) continue;
      if (!isDue(entry.nextAt, now) && entry.triedAt >= hurriedAt) {
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
