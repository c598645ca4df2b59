import type { PersonDatabase, PhotoBytes } from "#data/database.ts";
import { readUnderWay } from "#data/under-way.ts";
import { withDb } from "#data/with-database.ts";
import { wakeSync } from "#data/sync-engine.ts";
import { withoutUnsent, type DraftRecord } from "#sync/draft-record.ts";
import { isFrozen, requeued, type OutboxEntry } from "#sync/outbox.ts";
import { isDraftOp } from "#sync/draft-op.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { SubmissionRecord } from "#sync/replica.ts";

/** All that was taken away by giving up, so that it can be put back whole. */
export interface GivenUp {
  readonly entries: readonly OutboxEntry[];
  readonly record: SubmissionRecord | undefined;
  readonly photos: readonly PhotoRecord[];
  readonly bytes: readonly PhotoBytes[];
  /** The draft before its unsent words were given up. */
  readonly draft?: DraftRecord;
}

/** Whether giving this up is a deletion: it never left the phone, or the server has definitely refused it (sync.md R1, R2). */
const isFree = (entry: OutboxEntry, underWay: ReadonlySet<string>): boolean =>
  entry.state !== "ACCEPTED" && !isFrozen(entry, underWay);

const STANDS_ALONE = /^(proposal|opinion|meeting|duty)\./;

/** What follows a submission is nothing without it; a draft's ops and each thing done to a proposal or about a meeting stand for themselves. */
const goesWith = (entry: OutboxEntry, other: OutboxEntry): boolean => {
  if (isDraftOp(entry.op)) return isDraftOp(other.op);
  return STANDS_ALONE.test(entry.op.kind) ? other.opId === entry.opId : true;
};

/** Removes an op from this phone, with the record and the photos that nothing else needs; undefined where it may have reached the server. */
export const giveUp = (opId: string): Promise<GivenUp | undefined> =>
  inOneTransaction(async (database) => {
    const entry = await database.outbox.get(opId);
    if (!entry) return undefined;
    const entries = (await database.outbox.where("entityId").equals(entry.entityId).toArray()).filter(
      (other) => other.state !== "ACCEPTED" && other.order >= entry.order && goesWith(entry, other),
    );
    const underWay = await readUnderWay(database);
    if (!entries.every((one) => isFree(one, underWay))) return undefined;
    await database.outbox.bulkDelete(entries.map((one) => one.opId));
    if (isDraftOp(entry.op)) return { ...NOTHING, entries, draft: await dropUnsent(database, entry.entityId) };
    const record = await database.submissions.get(entry.entityId);
    const isWhole = entry.op.kind === "submission.put" && record && !record.server;
    if (!isWhole) return { ...NOTHING, entries };
    return { entries, record, ...(await takeAway(database, record)) };
  });

/** Takes an act back that nobody has heard of; false where it has left. Rejects with SaveFailed. */
export const takeActBack = async (opId: string): Promise<boolean> => (await giveUp(opId)) !== undefined;

/** Puts back what was given up, as it was; nothing where another account is signed in by now. */
export const takeBack = async ({ entries, record, photos, bytes, draft }: GivenUp): Promise<void> => {
  await inOneTransaction(async (database) => {
    if (entries.some(({ op }) => op.author !== database.accountId)) return;
    if (draft) await database.reportDrafts.put(draft);
    if (record) await database.submissions.put(record);
    await database.photos.bulkPut([...photos]);
    await database.photoBytes.bulkPut([...bytes]);
    await database.outbox.bulkPut([...entries]);
  });
  wakeSync();
};

/** Tries a refused op once more, as it is and under its own key. */
export const requeue = async (opId: string): Promise<void> => {
  await inOneTransaction(async (database) => {
    const entry = await database.outbox.get(opId);
    if (entry?.state === "PARKED") await database.outbox.put(requeued(entry));
  });
  wakeSync(true);
};

const NOTHING = { record: undefined, photos: [], bytes: [] };

/** The draft says again what the server has; one that the server never had goes. Gives it as it was. */
const dropUnsent = async ({ reportDrafts }: PersonDatabase, id: string): Promise<DraftRecord | undefined> => {
  const draft = await reportDrafts.get(id);
  if (draft) await reportDrafts.put(withoutUnsent(draft));
  return draft;
};

const takeAway = async (database: PersonDatabase, { id }: SubmissionRecord) => {
  const photos = await database.photos.where("submissionId").equals(id).toArray();
  const bytes = await database.photoBytes.where("submissionId").equals(id).toArray();
  await database.photos.where("submissionId").equals(id).delete();
  await database.photoBytes.where("submissionId").equals(id).delete();
  await database.submissions.delete(id);
  return { photos, bytes };
};

const inOneTransaction = <T>(work: (database: PersonDatabase) => Promise<T>): Promise<T> =>
  withDb((database) => {
    const { submissions, outbox, flights, photos, photoBytes, reportDrafts } = database;
    const tables = [submissions, outbox, flights, photos, photoBytes, reportDrafts];
    return database.transaction("rw", tables, async () => work(database));
  });
