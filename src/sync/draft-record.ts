import type { ConflictMark, DraftRow } from "#contract/drafts.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";
import type { DraftFields, DraftKind } from "#domain/draft/draft-kind.ts";

/** A revision of the server, and the words that it held: what both sides of a merge began from. A tombstone keeps the words before it. */
export interface DraftBase {
  readonly rev: number;
  readonly fields: DraftFields;
  readonly conflictOf: ConflictMark | null;
  readonly isDeleted: boolean;
}

/** What the engine did to a draft that its writer did not ask for. */
export type DraftNotice = "UPDATED_ELSEWHERE" | "REVIVED" | "HANDED_IN";

/** A draft on this phone. What it says and what the server last said stand side by side; the difference is what is to be sent. */
export interface DraftRecord {
  readonly id: string;
  readonly draftKind: DraftKind;
  /** Those of its kind. */
  readonly fields: DraftFields;
  readonly conflictOf: ConflictMark | null;
  /** Deleted on this phone; kept so that it can be taken back. */
  readonly deletedHere: boolean;
  /** Null: the server has never confirmed it. */
  readonly base: DraftBase | null;
  /** The newest row that the server showed while the words here could not be touched: an op under way, or a cursor in the text. */
  readonly ahead: DraftRow | null;
  readonly notice: DraftNotice | null;
  /** Whose the words are, and since when. ISO instant, for people to read; it orders nothing. */
  readonly device: string;
  readonly changedAt: string;
  /** A counter of this phone: lists are sorted by it. */
  readonly updatedSeq: number;
  readonly generation: number;
  /** Milliseconds since 1970: until then a cursor stands in the text, in some tab. */
  readonly heldUntil: number;
}

/** What the server has still to be told: the words, the deletion, or nothing. */
export const unsentOf = ({ base, fields, conflictOf, deletedHere }: DraftRecord): "put" | "delete" | null => {
  if (deletedHere) return base && !base.isDeleted ? "delete" : null;
  if (!base) return isBlank(fields) ? null : "put";
  const isSame = areFieldsEqual(fields, base.fields) && isSameMark(conflictOf, base.conflictOf);
  return base.isDeleted || !isSame ? "put" : null;
};

/** The draft without what the server has still to be told. */
export const withoutUnsent = (record: DraftRecord): DraftRecord => {
  const { base } = record;
  if (!base) return { ...record, deletedHere: true };
  return { ...record, fields: base.fields, conflictOf: base.conflictOf, deletedHere: base.isDeleted };
};

export const isBlank = (fields: DraftFields): boolean => Object.values(fields).every((text) => text === "");

const isSameMark = (one: ConflictMark | null, other: ConflictMark | null): boolean => one?.draftId === other?.draftId;
