import type { DraftContent, DraftRow } from "#contract/drafts.ts";
import { unsentOf, type DraftBase, type DraftRecord } from "#sync/draft-record.ts";
import { areFieldsEqual, mergeFields } from "#sync/merge-fields.ts";
import { emptyFieldsByKind, type DraftFields } from "#domain/draft/draft-kind.ts";
import { fieldsOfWire } from "#domain/draft/draft-wire.ts";

export interface MetDraft {
  readonly record: DraftRecord;
  /** Words of this phone found no room in it: they go into a conflict copy, which follows the server where this phone changed nothing. */
  readonly copy: DraftFields | null;
}

/** A draft of this phone after it has met what the server holds (sync.md §4.5). An edit beats a deletion, whichever side made it. */
export const meetDraft = (record: DraftRecord, row: DraftRow): MetDraft =>
  row.data && !row.deleted ? meetWords(record, row.rev, row.data) : meetTombstone(record, row.rev);

/** A draft that another device began. */
export const arrivedDraft = (id: string, rev: number, data: DraftContent, generation: number): DraftRecord => ({
  id,
  draftKind: data.draftKind,
  fields: fieldsOfWire(data),
  conflictOf: data.conflictOf,
  deletedHere: false,
  base: baseOf(rev, data),
  ahead: null,
  notice: null,
  device: data.device,
  changedAt: data.changedAt,
  updatedSeq: 0,
  generation,
  heldUntil: 0,
});

const baseOf = (rev: number, data: DraftContent): DraftBase => ({
  rev,
  fields: fieldsOfWire(data),
  conflictOf: data.conflictOf,
  isDeleted: false,
});

const meetTombstone = (record: DraftRecord, rev: number): MetDraft => {
  const { base, conflictOf } = record;
  const tombstone: DraftBase = {
    rev,
    fields: base?.fields ?? emptyFieldsByKind[record.draftKind],
    conflictOf: base?.conflictOf ?? conflictOf,
    isDeleted: true,
  };
  const isRevived = unsentOf(record) === "put";
  const after: DraftRecord = { ...record, base: tombstone, ahead: null };
  return {
    record: isRevived ? { ...after, notice: "REVIVED" } : { ...after, deletedHere: true, notice: null },
    copy: null,
  };
};

const meetWords = (record: DraftRecord, rev: number, data: DraftContent): MetDraft => {
  const { base, fields: mine } = record;
  const theirs = fieldsOfWire(data);
  const began = base?.fields ?? emptyFieldsByKind[record.draftKind];
  const isMineNewer = unsentOf(record) === "put";
  const { merged, overlapping } = isMineNewer
    ? mergeFields<string>(began, mine, theirs)
    : { merged: theirs, overlapping: [] };
  // Choosing the copy later must not undo what only the other device wrote.
  const mineFirst = mergeFields<string>(began, theirs, mine).merged;
  const isMarkMine = isMineNewer && record.conflictOf?.draftId !== base?.conflictOf?.draftId;
  const isSame = areFieldsEqual(merged, mine);
  const after: DraftRecord = {
    ...record,
    fields: merged,
    conflictOf: isMarkMine ? record.conflictOf : data.conflictOf,
    deletedHere: false,
    base: baseOf(rev, data),
    ahead: null,
    notice: record.deletedHere ? "REVIVED" : isSame ? record.notice : "UPDATED_ELSEWHERE",
  };
  return {
    record: unsentOf(after) ? after : { ...after, device: data.device, changedAt: data.changedAt },
    // Who emptied a field has no words in it to be kept.
    copy: overlapping.some((field) => mine[field] !== "") ? mineFirst : null,
  };
};
