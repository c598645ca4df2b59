import type { ConflictMark } from "#contract/drafts.ts";
import { currentDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { heldHere, heldUntil, noteHold, noteReleased } from "#data/held-drafts.ts";
import { newId } from "#data/ids.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { SaveFailed, withDb } from "#data/with-database.ts";
import { storableText } from "#domain/text/plain-text.ts";
import type { DraftFields, DraftKind } from "#domain/draft/draft-kind.ts";
import {
  createDraft,
  deleteDraft,
  reopenConflict as reopen,
  resolveConflict as resolve,
  restoreDraft,
  saveDraft,
} from "#sync/edit-draft.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import { draftOf } from "#sync/draft-of.ts";
import type { ConflictChoice } from "#sync/edit-draft.ts";
import { partFromProposal } from "#sync/part-from-proposal.ts";
import { releaseDraft } from "#sync/take-in-draft.ts";
import type { StoreTx } from "#sync/ports.ts";

/** One request for some seconds of typing, not one for each letter. */
const TYPING_MS = 2_000;
/** A deletion can be taken back for so long before anybody hears of it. */
const UNDO_MS = 8_000;
/** Well within the time after which another tab takes a cursor for gone. */
const RENEW_MS = 60_000;

/** Makes an empty draft of this kind and gives its id; it reaches the server with its first word. Rejects with SaveFailed. */
export const beginDraft = async (kind: DraftKind): Promise<string> => {
  const id = newId();
  await writing((tx) => createDraft(tx, kind, id));
  return id;
};

/** Keeps these fields; once resolved they are on the disk. Rejects with SaveFailed. Saving into a deleted draft brings it back. */
export const keepDraft = async (kind: DraftKind, id: string, fields: DraftFields): Promise<void> => {
  await storing(async (tx) => {
    await saveDraft(tx, kind, id, storableFields(fields), Date.now() + TYPING_MS);
    await keepHold(tx, id);
  });
  wakeAfterTyping();
};

/** Keeps fields of this draft for whoever is signed in now, and for nobody who signs in here later: then it rejects with SaveFailed. */
export const draftKeeper = (kind: DraftKind, id: string): ((fields: DraftFields) => Promise<void>) => {
  const author = currentDatabase()?.accountId;
  return (fields) =>
    currentDatabase()?.accountId === author
      ? keepDraft(kind, id, fields)
      : Promise.reject(new SaveFailed("本机上的这个账号已退出，没有保存。"));
};

/** Deletes the draft everywhere; `bringDraftBack` takes it back, for a day. Cancel a save that still waits before calling this. */
export const removeDraft = (id: string): Promise<void> => {
  noteHold(id, null);
  return writing((tx) => deleteDraft(tx, id, Date.now() + UNDO_MS));
};

/** Takes a deletion back, with all its words. */
export const bringDraftBack = (id: string): Promise<void> => writing((tx) => restoreDraft(tx, id));

/**
 * Says in which field the cursor stands (null: in none). From then on nothing of this draft is replaced by another device's words; what comes
 * waits (`isUpdateWaiting`) and is applied at null. Call it on focus and on blur; on blur call `keepDraft` with the last words before it.
 */
export const holdField = async (id: string, field: string | null): Promise<void> => {
  noteHold(id, field);
  if (field !== null) renewLeases();
  await writing(async (tx) => {
    await keepHold(tx, id);
    const record = field === null ? await draftOf(tx, id) : undefined;
    if (record) await releaseDraft(tx, record);
    if (record) await partFromProposal(tx, id);
  });
  if (field === null) noteReleased();
};

/** Ends a conflict: `mine` puts the copy's words into the main draft, `theirs` leaves it as it is, `both` keeps two drafts. Only `both` leaves the copy. */
export const resolveConflict = (copyId: string, choice: ConflictChoice): Promise<void> =>
  writing((tx) => resolve(tx, copyId, choice));

/** Takes such a choice back. `before`: the main draft as it was, where its words were replaced. */
export const reopenConflict = (
  copyId: string,
  mark: ConflictMark,
  before: Pick<DraftRecord, "fields" | "device" | "changedAt"> | null,
): Promise<void> => writing((tx) => reopen(tx, copyId, mark, before));

/** The notice of this draft has been shown and read. */
export const dismissNotice = (id: string): Promise<void> =>
  writing(async (tx) => {
    const record = await draftOf(tx, id);
    if (record?.notice) await tx.writeDrafts([{ ...record, notice: null }]);
  });

const storableFields = (fields: DraftFields): DraftFields =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, storableText(text)]));

let renewing: ReturnType<typeof setInterval> | undefined;

/** While a cursor stands in a text, other tabs are told so again and again. */
const renewLeases = (): void => {
  renewing ??= setInterval(() => {
    if (heldHere().length === 0) {
      clearInterval(renewing);
      renewing = undefined;
    }
    for (const id of heldHere()) void writing((tx) => keepHold(tx, id)).catch(() => undefined);
  }, RENEW_MS);
};

/** A lease that was given a moment ago stands: a long draft is not written twice for every letter. */
const keepHold = async (tx: StoreTx, id: string): Promise<void> => {
  const record = await draftOf(tx, id);
  const until = heldUntil(id);
  const isFresh = until > 0 && Math.abs(until - (record?.heldUntil ?? 0)) < RENEW_MS / 2;
  if (record && !isFresh && record.heldUntil !== until) await tx.writeDrafts([{ ...record, heldUntil: until }]);
};

/** One action, one transaction; then the engine is woken. */
const writing = async (work: (tx: StoreTx) => Promise<void>): Promise<void> => {
  await storing(work);
  wakeSync();
};

const storing = (work: (tx: StoreTx) => Promise<void>): Promise<void> =>
  withDb((database) => createDexieStore(database).transaction(work));

let waking: ReturnType<typeof setTimeout> | undefined;

/** Nothing may leave before: the engine need not look at the outbox for every letter. */
const wakeAfterTyping = (): void => {
  waking ??= setTimeout(() => {
    waking = undefined;
    wakeSync();
  }, TYPING_MS);
};
