import type { PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { enqueue } from "#data/enqueue.ts";
import type { HandedDraft, HandedItem, HandedPhoto, Handover } from "#data/handover-read.ts";
import { keepPhotos } from "#data/photos.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import { alignDraftOp } from "#sync/align-draft-op.ts";
import { unsentOf } from "#sync/draft-record.ts";
import { draftOf } from "#sync/draft-of.ts";
import { blankDraft, saveDraft } from "#sync/edit-draft.ts";
import { areFieldsEqual } from "#sync/merge-fields.ts";

export interface TakenOver {
  /** New on this phone; they go out under the names that the other phone gave them, so that both may send them. */
  readonly taken: number;
  /** Already on this phone, or already at the server. */
  readonly known: number;
}

/** Takes what another phone of the same account handed over; taking it twice is taking it once. Rejects with SaveFailed. */
export const takeOver = async ({ items, drafts }: Handover): Promise<TakenOver> => {
  const results = await withDb(async (database) => {
    const each: boolean[] = [];
    for (const item of items) each.push(await takeItem(database, item));
    for (const draft of drafts) each.push(await takeDraft(database, draft));
    return each;
  });
  wakeSync(true);
  return { taken: results.filter(Boolean).length, known: results.filter((isNew) => !isNew).length };
};

/** True where it was new here. */
const takeItem = (database: PersonDatabase, item: HandedItem): Promise<boolean> =>
  item.op.kind === "draft.put" ? takeWrittenDraft(database, item) : takeSubmission(database, item);

const takeSubmission = (database: PersonDatabase, { op, photos }: HandedItem): Promise<boolean> => {
  const { submissions, outbox, photos: photoRecords, photoBytes, meta } = database;
  return database.transaction("rw", [submissions, outbox, photoRecords, photoBytes, meta], async () => {
    if (await outbox.get(op.opId)) return false;
    const record = await submissions.get(op.entityId);
    const isDelivered = record !== undefined && op.kind === "submission.put";
    if (isDelivered) return takePhotos(database, op.entityId, photos);
    if (op.kind === "submission.put") {
      const { receipt = "" } = op.payload;
      await submissions.put({
        id: op.entityId,
        mine: { ...op.payload, receipt },
        generation: 0,
        at: op.payload.writtenAt,
      });
      await takePhotos(database, op.entityId, photos);
    }
    await enqueue(database, op);
    // The other phone may send it too: from the beginning it is one that may have arrived.
    await outbox.update(op.opId, { unknown: true });
    return true;
  });
};

/** True where they were not here yet: their words may have arrived long ago. */
const takePhotos = async (database: PersonDatabase, id: string, photos: readonly HandedPhoto[]): Promise<boolean> => {
  const known = new Set((await database.photos.where("submissionId").equals(id).toArray()).map((one) => one.sha256));
  const missing = photos.filter((photo) => !known.has(photo.sha256)).map((photo) => ({ ...photo, previewUrl: "" }));
  if (missing.length > 0) await keepPhotos(database, id, missing);
  return missing.length > 0;
};

/** Words of a draft come in as they would be typed; where this phone's own have gone another way they become a conflict copy, once. */
const takeWrittenDraft = (database: PersonDatabase, { op }: HandedItem): Promise<boolean> =>
  createDexieStore(database).transaction(async (tx) => {
    if (op.kind !== "draft.put") return false;
    const { draftKind, baseRev, device } = op.payload;
    const fields = fieldsOfWire(op.payload);
    const here = await draftOf(tx, op.entityId);
    if (here && areFieldsEqual(here.fields, fields)) return false;
    const isFollowing = here && !here.deletedHere && unsentOf(here) === null && here.base?.rev === baseRev;
    if (!here || isFollowing) {
      await saveDraft(tx, draftKind, op.entityId, fields);
      return true;
    }
    if (await draftOf(tx, op.opId)) return false;
    const conflictOf = { draftId: op.entityId, device, at: op.clientAt };
    const updatedSeq = await tx.nextOrder();
    const blank = await blankDraft(tx, draftKind, op.opId);
    const copy = {
      ...blank,
      fields: { ...blank.fields, ...fields },
      conflictOf,
      device,
      changedAt: op.clientAt,
      updatedSeq,
    };
    await tx.writeDrafts([copy]);
    await alignDraftOp(tx, copy);
    return true;
  });

/** A half-written submission; one of the same point that is already here stays as it is, the new words go below it. */
const takeDraft = async (database: PersonDatabase, { key, text, category, photos }: HandedDraft): Promise<boolean> =>
  database.transaction("rw", database.drafts, async () => {
    const here = await database.drafts.get(key);
    if (here?.content.text.includes(text)) return false;
    const content = {
      ...here?.content,
      text: here ? `${here.content.text}\n\n${text}` : text,
      category: here?.content.category ?? category,
      photos: here?.content.photos ?? photos.map((photo) => ({ ...photo, previewUrl: "" })),
    };
    await database.drafts.put({ key, content, savedAt: Date.now() });
    return true;
  });
