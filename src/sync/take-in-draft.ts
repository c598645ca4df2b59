import type { DraftRow } from "#contract/drafts.ts";
import { alignDraftOp, hasFrozenOp, opFor } from "#sync/align-draft-op.ts";
import { draftEntriesOf } from "#sync/draft-op.ts";
import { unsentOf, withoutUnsent, type DraftRecord } from "#sync/draft-record.ts";
import { meetDraft } from "#sync/meet-draft.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";
import { enqueued, type OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";

/**
 * Lets a draft of this phone follow a row of the server: merged now, or kept for later where an op is under way (its answer tells what the
 * server made of it) or a cursor stands in the text.
 */
export const takeInDraft = async (tx: StoreTx, record: DraftRecord, row: DraftRow): Promise<void> => {
  if (tx.isHeld(record) || (await hasFrozenOp(tx, record.id))) {
    const isNewest = !record.ahead || row.rev >= record.ahead.rev;
    return tx.writeDrafts([isNewest ? { ...record, ahead: row } : record]);
  }
  const met = meetDraft(record, row);
  if (met.copy) {
    const copy = await copyOf(tx, { ...record, fields: met.copy });
    await tx.writeDrafts([copy]);
    await alignDraftOp(tx, copy);
  }
  const isNews = !areFieldsEqual(met.record.fields, record.fields) || met.record.deletedHere !== record.deletedHere;
  const { generation } = await tx.pullState();
  const updatedSeq = isNews ? await tx.nextOrder() : record.updatedSeq;
  const after: DraftRecord = { ...met.record, updatedSeq, generation };
  await tx.writeDrafts([after]);
  await alignDraftOp(tx, after);
};

/** Nothing stands in the way any more: what had to wait is done now. */
export const releaseDraft = async (tx: StoreTx, record: DraftRecord): Promise<void> => {
  const parked = (await draftEntriesOf(tx, record.id)).find((entry) => entry.state === "PARKED");
  if (parked && record.base && !tx.isHeld(record)) await moveAside(tx, record, parked);
  else if (record.ahead) await takeInDraft(tx, record, record.ahead);
};

/**
 * The server refuses these words for good: they move into a copy that says why, and the draft follows the server again (sync.md §4.5).
 * A draft that the server never had keeps its words and its refusal.
 */
export const moveAside = async (tx: StoreTx, record: DraftRecord, refused: OutboxEntry): Promise<void> => {
  if (!record.base || tx.isHeld(record)) return;
  await tx.deleteEntries([refused.opId]);
  if (unsentOf(record) === "put") {
    const copy = await copyOf(tx, record);
    await tx.writeDrafts([copy]);
    const op = await opFor(tx, copy);
    const { settledAt, code, reason } = refused;
    if (op) {
      const entry = enqueued(op, await tx.nextOrder());
      await tx.writeEntries([{ ...entry, state: "PARKED", settledAt, code, reason }]);
    }
  }
  const released: DraftRecord = { ...withoutUnsent(record), ahead: null };
  await tx.writeDrafts([released]);
  if (record.ahead) await takeInDraft(tx, released, record.ahead);
};

/** All the words of a draft as they stand on this phone, as a draft of their own that remembers where it comes from. */
export const copyOf = async (tx: StoreTx, record: DraftRecord): Promise<DraftRecord> => ({
  ...record,
  id: tx.stamp().opId,
  conflictOf: { draftId: record.id, device: record.device, at: record.changedAt },
  deletedHere: false,
  base: null,
  ahead: null,
  notice: null,
  updatedSeq: await tx.nextOrder(),
  heldUntil: 0,
});
