import type { Op } from "#contract/ops.ts";
import type { SubmissionBody } from "#contract/submissions.ts";
import type { PersonDatabase } from "#data/database.ts";
import { enqueue } from "#data/enqueue.ts";
import { newId, newReceipt } from "#data/ids.ts";
import { keepPhotos, movePhotos, type PreparedPhoto } from "#data/photos.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withDb } from "#data/with-database.ts";
import { normalizeText } from "#domain/text/plain-text.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { OpinionCategory } from "#domain/submission/submission-lists.ts";
import { requeued } from "#sync/outbox.ts";

export interface NewSubmission {
  readonly pointCode: string;
  readonly text: string;
  readonly category?: OpinionCategory;
  readonly photos: readonly PreparedPhoto[];
  readonly writtenAt: Date;
}

/** Writes a submission and its op in one transaction; resolves once it is on this phone's disk, rejects with SaveFailed. Waits for no network. */
export const submitSubmission = async (submission: NewSubmission): Promise<{ id: string; receipt: string }> => {
  const id = newId();
  const opId = newId();
  const body = {
    pointCode: submission.pointCode,
    text: normalizeText(submission.text),
    receipt: newReceipt(),
    ...(submission.category ? { category: submission.category } : {}),
    writtenAt: shanghaiIso(submission.writtenAt),
    ...(submission.photos.length > 0 ? { photos: [...new Set(submission.photos.map((photo) => photo.sha256))] } : {}),
  } satisfies SubmissionBody;

  await writing(async (database) => {
    await database.submissions.put({ id, mine: body, generation: 0, at: body.writtenAt });
    await keepPhotos(database, id, submission.photos);
    await enqueue(database, putOp(database, opId, id, body));
  });
  return { id, receipt: body.receipt };
};

/** Tries at once again: what waits, and what was refused, as it is. */
export const retrySubmission = (id: string): Promise<void> =>
  writing(async (database) => {
    const entries = await database.outbox.where("entityId").equals(id).toArray();
    await database.outbox.bulkPut(entries.filter((entry) => entry.state === "PARKED").map(requeued));
  }, true);

/**
 * Sends a refused submission again with another text, as a new one: the old was definitely not taken. It keeps its receipt, which the
 * member may have handed on, unless the receipt itself was the trouble. Gives the new id; undefined where nothing of this id was refused.
 */
export const editAndResend = async (id: string, newText: string): Promise<string | undefined> => {
  const newSubmissionId = newId();
  const opId = newId();
  return writing(async (database) => {
    const record = await database.submissions.get(id);
    const entries = await database.outbox.where("entityId").equals(id).toArray();
    const refused = entries.find((entry) => entry.op.kind === "submission.put" && entry.state === "PARKED");
    if (!record?.mine || !refused) return record?.replacedBy;

    const receipt = refused.code === "receipt-taken" ? newReceipt() : record.mine.receipt;
    const body = { ...record.mine, text: normalizeText(newText), receipt };
    await database.submissions.bulkPut([
      { ...record, replacedBy: newSubmissionId },
      { id: newSubmissionId, mine: body, generation: 0, at: body.writtenAt },
    ]);
    await database.outbox.delete(refused.opId);
    await movePhotos(database, id, newSubmissionId);
    await enqueue(database, putOp(database, opId, newSubmissionId, body));
    return newSubmissionId;
  });
};

/** Answers a submission that was transferred to this member. */
export const answerAssigned = (id: string, note: string): Promise<void> => {
  const opId = newId();
  return writing((database) =>
    enqueue(database, {
      ...commonOf(database, opId, id),
      kind: "submission.answer",
      payload: { note: normalizeText(note) },
    }),
  );
};

/** Gives a submission that was transferred to this member back to the office, with the reason. */
export const giveBackAssigned = (id: string, note: string): Promise<void> => {
  const opId = newId();
  return writing((database) =>
    enqueue(database, {
      ...commonOf(database, opId, id),
      kind: "submission.giveBack",
      payload: { note: normalizeText(note) },
    }),
  );
};

const commonOf = (database: PersonDatabase, opId: string, entityId: string) => ({
  opId,
  v: 1 as const,
  entityId,
  author: database.accountId,
  clientAt: shanghaiIso(new Date()),
});

const putOp = (database: PersonDatabase, opId: string, id: string, payload: SubmissionBody): Op => ({
  ...commonOf(database, opId, id),
  kind: "submission.put",
  payload,
});

/** One action, one transaction; then the engine is woken. */
const writing = async <T>(work: (database: PersonDatabase) => Promise<T>, hurry = false): Promise<T> => {
  const result = await withDb((database) => {
    const { submissions, outbox, photos, photoBytes, meta } = database;
    return database.transaction("rw", [submissions, outbox, photos, photoBytes, meta], async () => work(database));
  });
  wakeSync(hurry);
  return result;
};
