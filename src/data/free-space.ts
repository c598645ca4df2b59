import type { PersonDatabase } from "#data/database.ts";

/** The service worker's store of lazy parts (the scanner above all); they are fetched again at the next start with a network. */
const LAZY_PARTS = "later";

/**
 * Lets go of what comes back from the server: documents of meetings, bytes of photos that have arrived, copies of accepted ops whose photos have too, the point directory, records that
 * others wrote. Never a draft, never anything unsent, never a receipt.
 */
export const freeSpace = async (database: PersonDatabase): Promise<void> => {
  await dropLazyParts().catch(() => undefined);
  await database.meetingFiles.clear();
  await dropCopies(database);
  // This one also writes a few bytes: on a disk that is full to the brim only the first part can be done.
  await dropPulled(database).catch(() => undefined);
};

/** One by one: a cache deleted as a whole takes its room until the service worker, which holds it too, has let go. */
const dropLazyParts = async (): Promise<void> => {
  if (!(await globalThis.caches?.has(LAZY_PARTS))) return;
  const later = await caches.open(LAZY_PARTS);
  for (const part of await later.keys()) await later.delete(part);
};

const dropCopies = (database: PersonDatabase): Promise<void> => {
  const { outbox, photos, photoBytes } = database;
  return database.transaction("rw", [outbox, photos, photoBytes], async () => {
    const keys = await photos.where("state").equals("WAITING").primaryKeys();
    const waiting = new Set(keys.map(String));
    const withPhotos = new Set(keys.map(([submissionId]) => submissionId));
    const bytes = await photoBytes.toCollection().primaryKeys();
    await photoBytes.bulkDelete(bytes.filter((key) => !waiting.has(String(key))));
    const accepted = outbox.where("[state+order]").between(["ACCEPTED", 0], ["ACCEPTED", Infinity]);
    await accepted.filter((entry) => !withPhotos.has(entry.entityId)).delete();
  });
};

/** What was pulled goes together with the note that everything is to be pulled again. */
const dropPulled = (database: PersonDatabase): Promise<void> => {
  const { submissions, outbox, points, meta } = database;
  return database.transaction("rw", [submissions, outbox, points, meta], async () => {
    const pull = await database.readMeta("pull");
    if (pull) await database.writeMeta("pull", { generation: pull.generation + 1, full: true });
    await points.clear();
    const unsent = new Set((await outbox.toArray()).map((entry) => entry.entityId));
    await submissions.filter((record) => !record.mine && !unsent.has(record.id)).delete();
  });
};
