import { unsentOf, type DraftRecord } from "#sync/draft-record.ts";
import { enqueued, isFrozen } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";
import type { Op } from "#contract/ops.ts";

/**
 * Brings the outbox in line with a draft: one op at most, with the newest words. One that may have been sent stays as it is, the newer words
 * follow once it is answered; one that never left, or was refused for good, gives way. `notBefore` in milliseconds since 1970.
 */
export const alignDraftOp = async (tx: StoreTx, record: DraftRecord, notBefore = 0): Promise<void> => {
  const entries = await tx.entriesOf(record.id);
  const underWay = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
  if (entries.some((entry) => isFrozen(entry, underWay))) return;
  const waiting = entries.find((entry) => entry.state === "QUEUED");
  if (entries.length > 0) await tx.deleteEntries(entries.map((entry) => entry.opId));
  const op = await opFor(tx, record);
  // The first word's moment stands, else somebody who never pauses would never be sent.
  if (op) await tx.writeEntries([{ ...enqueued(op, await tx.nextOrder()), nextAt: waiting?.nextAt ?? notBefore }]);
};

/** The op that tells the server of a draft as it stands; undefined where there is nothing to tell. */
export const opFor = async (tx: StoreTx, record: DraftRecord): Promise<Op | undefined> => {
  const unsent = unsentOf(record);
  if (unsent === null) return undefined;
  const baseRev = record.base?.rev ?? 0;
  const common = { ...tx.stamp(), v: 1 as const, entityId: record.id };
  if (unsent === "delete") return { ...common, kind: "draft.delete", payload: { baseRev } };
  const { draftKind, fields, device, conflictOf } = record;
  return { ...common, kind: "draft.put", payload: { draftKind, baseRev, fields, device, conflictOf } };
};
