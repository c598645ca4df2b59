import { alignDraftOp } from "#sync/align-draft-op.ts";
import type { DraftOp } from "#sync/draft-op.ts";
import type { DraftBase, DraftRecord } from "#sync/draft-record.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";
import { unsentHandIn } from "#sync/unsent-hand-in.ts";
import { partFromProposal } from "#sync/part-from-proposal.ts";
import { settled, STALE, type OpOutcome, type OutboxEntry } from "#sync/outbox.ts";
import type { StoreTx } from "#sync/ports.ts";
import { moveAside, takeInDraft } from "#sync/take-in-draft.ts";
import { emptyFieldsByKind } from "#domain/draft/draft-kind.ts";
import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import type { DraftRow } from "#contract/drafts.ts";

/** While a cursor stands in the text, the server is not asked again at every turn. */
const HELD_MS = 60_000;

/**
 * What an answer to a draft op makes of draft and outbox; `entry` as it stands now, not accepted. Once accepted or stale the op is gone: the
 * draft itself knows what the server has.
 */
export const settleDraftOp = async (
  tx: StoreTx,
  entry: OutboxEntry,
  op: DraftOp,
  outcome: OpOutcome,
  now: number,
): Promise<void> => {
  const [record] = await tx.drafts([op.entityId]);
  switch (outcome.kind) {
    case "accepted":
      await tx.deleteEntries([op.opId]);
      if (record) await accept(tx, record, op, outcome.rev ?? op.payload.baseRev + 1);
      return partFromProposal(tx, op.entityId);
    case "stale":
      if (record && tx.isHeld(record)) return hold(tx, record, entry, outcome.draft, now);
      await tx.deleteEntries([op.opId]);
      if (record) await takeInDraft(tx, record, outcome.draft);
      return partFromProposal(tx, op.entityId);
    case "refused":
      // Its words are in the op that hands it in.
      if (!record && (await unsentHandIn(tx, op.entityId))) return tx.deleteEntries([op.opId]);
      await tx.writeEntries([settled(entry, outcome, now)]);
      return record && refuse(tx, record, op, settled(entry, outcome, now));
    case "later":
    case "unknown":
      return tx.writeEntries([settled(entry, outcome, now)]);
  }
};

/** The server has what was sent: newer words follow as an op of their own, newer rows that had to wait are met now. */
const accept = async (tx: StoreTx, record: DraftRecord, op: DraftOp, rev: number): Promise<void> => {
  const known = {
    fields: record.base?.fields ?? emptyFieldsByKind[record.draftKind],
    conflictOf: record.base?.conflictOf ?? null,
  };
  const base: DraftBase =
    op.kind === "draft.put"
      ? { rev, fields: fieldsOfWire(op.payload), conflictOf: op.payload.conflictOf, isDeleted: false }
      : { rev, ...known, isDeleted: true };
  const ahead = record.ahead && record.ahead.rev > rev ? record.ahead : null;
  // The server has it: a full pull that began before need not name it.
  const { generation } = await tx.pullState();
  const after: DraftRecord = { ...record, base, ahead: null, generation };
  await tx.writeDrafts([after]);
  if (ahead) await takeInDraft(tx, after, ahead);
  // Also where the row has to wait for the cursor: an op under way is none any more.
  const [now = after] = await tx.drafts([record.id]);
  await alignDraftOp(tx, now);
};

const hold = async (tx: StoreTx, record: DraftRecord, entry: OutboxEntry, row: DraftRow, now: number) => {
  await tx.writeDrafts([{ ...record, ahead: row }]);
  await tx.writeEntries([{ ...entry, state: "QUEUED", unknown: false, nextAt: now + HELD_MS, code: STALE }]);
};

/** Words that were changed since need not carry the refusal of the older ones. A refused deletion is none. */
const refuse = async (tx: StoreTx, record: DraftRecord, op: DraftOp, entry: OutboxEntry): Promise<void> => {
  if (op.kind === "draft.delete") {
    await tx.deleteEntries([op.opId]);
    await tx.writeDrafts([{ ...record, deletedHere: false, notice: "REVIVED" }]);
    const [after = record] = await tx.drafts([record.id]);
    return alignDraftOp(tx, after);
  }
  const isChanged = record.deletedHere || !areFieldsEqual(record.fields, fieldsOfWire(op.payload));
  await (isChanged ? alignDraftOp(tx, record) : moveAside(tx, record, entry));
};
