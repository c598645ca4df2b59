import { draftEntriesOf } from "#sync/draft-op.ts";
import { unsentOf, type DraftRecord } from "#sync/draft-record.ts";
import { enqueued, isFrozen, STALE, type OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";
import { wireOf } from "#domain/draft/draft-wire.ts";
import type { Op } from "#contract/ops.ts";

/**
 * Brings the outbox in line with a draft: one op at most, with the newest words. One that may have been sent stays as it is, the newer words
 * follow once it is answered; one that never left, or was refused for good, gives way. `notBefore` in milliseconds since 1970.
 */
export const alignDraftOp = async (tx: StoreTx, record: DraftRecord, notBefore = 0): Promise<void> => {
  const entries = await draftEntriesOf(tx, record.id);
  if (await isAnyFrozen(tx, entries)) return;
  const waiting = entries.find((entry) => entry.state === "QUEUED");
  if (entries.length > 0) await tx.deleteEntries(entries.map((entry) => entry.opId));
  const op = await opFor(tx, record);
  // The first word's moment stands, else somebody who never pauses would never be sent.
  if (!op) return;
  const entry = enqueued(op, await tx.nextOrder());
  if (waiting?.code === STALE && record.ahead) {
    await tx.writeEntries([{ ...entry, nextAt: waiting.nextAt, code: STALE }]);
    return;
  }
  const nextAt = waiting?.op.kind === op.kind ? Math.min(waiting.nextAt, notBefore) : notBefore;
  await tx.writeEntries([{ ...entry, nextAt }]);
};

/** Whether the server may have an op of this draft and has not answered. */
export const hasFrozenOp = async (tx: StoreTx, id: string): Promise<boolean> =>
  isAnyFrozen(tx, await draftEntriesOf(tx, id));

const isAnyFrozen = async (tx: StoreTx, entries: readonly OutboxEntry[]): Promise<boolean> => {
  if (entries.length === 0) return false;
  const underWay = new Set((await tx.flights()).flatMap((flight) => flight.opIds));
  return entries.some((entry) => isFrozen(entry, underWay));
};

/** The op that tells the server of a draft as it stands; undefined where there is nothing to tell. */
export const opFor = async (tx: StoreTx, record: DraftRecord): Promise<Op | undefined> => {
  const unsent = unsentOf(record);
  if (unsent === null) return undefined;
  const baseRev = record.base?.rev ?? 0;
  const common = { ...tx.stamp(), v: 1 as const, entityId: record.id };
  if (unsent === "delete") return { ...common, kind: "draft.delete", payload: { baseRev } };
  const { draftKind, fields, device, conflictOf } = record;
  return { ...common, kind: "draft.put", payload: { ...wireOf(draftKind, fields), baseRev, device, conflictOf } };
};
