import type { ConflictMark } from "#contract/drafts.ts";
import { alignDraftOp } from "#sync/align-draft-op.ts";
import { draftOf } from "#sync/draft-of.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import type { StoreTx } from "#sync/ports.ts";
import { emptyFieldsByKind, type DraftFields, type DraftKind } from "#domain/draft/draft-kind.ts";

/** An empty draft; the server hears of it with its first word. Twice the same id is once. */
export const createDraft = async (tx: StoreTx, draftKind: DraftKind, id: string): Promise<void> => {
  if (!(await draftOf(tx, id))) await write(tx, await blankDraft(tx, draftKind, id));
};

/** Keeps what was written. A draft that was deleted meanwhile comes back, here or anywhere: words win. */
export const saveDraft = async (
  tx: StoreTx,
  draftKind: DraftKind,
  id: string,
  fields: DraftFields,
  notBefore = 0,
): Promise<void> => {
  const record = (await draftOf(tx, id)) ?? (await blankDraft(tx, draftKind, id));
  const isNews = Object.entries(fields).some(([field, text]) => record.fields[field] !== text);
  if (!isNews) return;
  await write(tx, { ...record, fields: { ...record.fields, ...fields }, deletedHere: false }, notBefore);
};

/** Deletes a draft; `notBefore` leaves time to take it back before anybody hears of it. */
export const deleteDraft = async (tx: StoreTx, id: string, notBefore = 0): Promise<void> => {
  const record = await draftOf(tx, id);
  if (record && !record.deletedHere) await write(tx, { ...record, deletedHere: true, notice: null }, notBefore);
};

/** Takes a deletion back, also one that the server has already heard of. */
export const restoreDraft = async (tx: StoreTx, id: string): Promise<void> => {
  const record = await draftOf(tx, id);
  if (record?.deletedHere) await write(tx, { ...record, deletedHere: false });
};

export type ConflictChoice = "mine" | "theirs" | "both";

/**
 * Ends a conflict. mine: the copy's words go into the main draft and the copy goes; theirs: the copy goes; both: the copy becomes a draft of
 * its own. Where the main draft is gone, `mine` keeps the copy as a draft.
 */
export const resolveConflict = async (tx: StoreTx, copyId: string, choice: ConflictChoice): Promise<void> => {
  const copy = await draftOf(tx, copyId);
  if (!copy?.conflictOf || copy.deletedHere) return;
  const main = await draftOf(tx, copy.conflictOf.draftId);
  const hasMain = main !== undefined && !main.deletedHere;
  if (choice === "both" || (choice === "mine" && !hasMain)) return write(tx, { ...copy, conflictOf: null });
  if (choice === "mine" && main) await write(tx, { ...main, fields: copy.fields });
  await write(tx, { ...copy, deletedHere: true });
};

/** Takes such a choice back: the copy is one again, and the main draft says what it said before (null: its words were not touched). */
export const reopenConflict = async (
  tx: StoreTx,
  copyId: string,
  mark: ConflictMark,
  before: Pick<DraftRecord, "fields" | "device" | "changedAt"> | null,
): Promise<void> => {
  const copy = await draftOf(tx, copyId);
  if (copy) await write(tx, { ...copy, conflictOf: mark, deletedHere: false });
  const main = before && (await draftOf(tx, mark.draftId));
  if (!main) return;
  const { fields, device, changedAt } = before;
  const restored: DraftRecord = { ...main, fields, device, changedAt, updatedSeq: await tx.nextOrder() };
  await tx.writeDrafts([restored]);
  await alignDraftOp(tx, restored);
};

/** A draft that says nothing yet and that nobody has written down. */
export const blankDraft = async (tx: StoreTx, draftKind: DraftKind, id: string): Promise<DraftRecord> => ({
  id,
  draftKind,
  fields: emptyFieldsByKind[draftKind],
  conflictOf: null,
  deletedHere: false,
  base: null,
  ahead: null,
  notice: null,
  device: "",
  changedAt: "",
  updatedSeq: 0,
  generation: (await tx.pullState()).generation,
  heldUntil: 0,
});

/** Words of this device, now. */
const write = async (tx: StoreTx, record: DraftRecord, notBefore = 0): Promise<void> => {
  const own: DraftRecord = {
    ...record,
    device: await tx.deviceName(),
    changedAt: tx.stamp().clientAt,
    updatedSeq: await tx.nextOrder(),
  };
  await tx.writeDrafts([own]);
  await alignDraftOp(tx, own, notBefore);
};
