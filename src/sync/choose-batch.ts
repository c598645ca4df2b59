import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";
import { wordsOfOp } from "#sync/words-of-op.ts";
import type { Op } from "#contract/ops.ts";

export interface BatchLimits {
  readonly ops: number;
  /** Bytes of JSON of several ops; the server takes 256 KiB with everything around them, and a larger op by itself. */
  readonly bytes: number;
}

const LEAST_READ = 100;
/** Everything of an op but its words and photos. */
const ENVELOPE_BYTES = 600;
const PHOTO_BYTES = 70;
const MOST_BYTES_A_LETTER = 3;

/** Where to look, and whom to leave alone. */
export interface Search {
  /** Up to this order everything is under way or settled. */
  readonly after: number;
  /** Entities of which an op is under way. */
  readonly held: ReadonlySet<string>;
  readonly mayGo: (entry: OutboxEntry) => boolean;
}

export interface Choice {
  readonly batch: OutboxEntry[];
  /** The order up to which the next search need not look, as long as all that goes now is accepted. */
  readonly after: number;
  /** Nothing is left behind this batch, waiting or not. */
  readonly isLast: boolean;
}

/**
 * The next entries to send: in order within an entity, entities independent of each other. An entry that waits (in back-off, or whose
 * elder is under way) holds up its own entity only.
 */
export const chooseBatch = async (tx: StoreTx, limits: BatchLimits, search: Search): Promise<Choice> => {
  const held = new Set(search.held);
  const batch: OutboxEntry[] = [];
  let bytes = 0;
  const most = Math.max(limits.ops + 1, LEAST_READ);
  let place = search.after;
  let after = place;
  let hasSkipped = false;

  for (;;) {
    const page = await tx.queuedAfter(place, most);
    for (const entry of page) {
      place = entry.order;
      if (held.has(entry.entityId) || !search.mayGo(entry)) {
        held.add(entry.entityId);
        hasSkipped = true;
        continue;
      }
      bytes += bytesOf(entry.op);
      if (batch.length >= limits.ops || (batch.length > 0 && bytes > limits.bytes))
        return { batch, after, isLast: false };
      batch.push(entry);
      if (!hasSkipped) after = place;
    }
    if (page.length < most) return { batch, after, isLast: !hasSkipped };
  }
};

const lettersOf = (op: Op): number =>
  op.kind === "draft.put"
    ? Object.values(fieldsOfWire(op.payload)).reduce((sum, text) => sum + text.length, 0)
    : wordsOfOp(op).length;

/** About as many as it takes as JSON, rather more. Exactly is the server's business: what it finds too large is halved. */
const bytesOf = (op: Op): number => {
  const photos = op.kind === "submission.put" ? (op.payload.photos?.length ?? 0) : 0;
  return ENVELOPE_BYTES + lettersOf(op) * MOST_BYTES_A_LETTER + photos * PHOTO_BYTES;
};
