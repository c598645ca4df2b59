import type { PersonDatabase } from "#data/database.ts";

/** The service worker's store of lazy parts (the scanner above all); they are fetched again at the next start with a network. */
const LAZY_PARTS = "later";

/**
 * Lets go of what comes back from the server: bytes of photos that have arrived, the point directory, copies of accepted ops, records that
 * others wrote. Never a draft, never anything unsent, never a receipt.
 */
export const freeSpace = async (database: PersonDatabase): Promise<void> => {
  await globalThis.caches?.delete(LAZY_PARTS).catch(() => false);
  const { submissions, outbox, photos, photoBytes, points, meta } = database;
  await database.transaction("rw", [submissions, outbox, photos, photoBytes, points, meta], async () => {
    const waiting = new Set((await photos.where("state").equals("WAITING").primaryKeys()).map(String));
    const bytes = await photoBytes.toCollection().primaryKeys();
    await photoBytes.bulkDelete(bytes.filter((key) => !waiting.has(String(key))));
    await points.clear();

    await outbox.where("[state+order]").between(["ACCEPTED", 0], ["ACCEPTED", Infinity]).delete();
    const unsent = new Set((await outbox.toArray()).map((entry) => entry.entityId));
    await submissions.filter((record) => !record.mine && !unsent.has(record.id)).delete();
    const pull = await database.readMeta("pull");
    if (pull) await database.writeMeta("pull", { generation: pull.generation + 1, full: true });
  });
};
