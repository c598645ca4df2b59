import Dexie from "dexie";
import type { PersonDatabase } from "#data/database.ts";
import { withDatabase } from "#data/with-database.ts";
import type { OutboxState } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Store, StoreTx } from "#sync/ports.ts";

/** The engine's store on one person's database. */
export const createDexieStore = (database: PersonDatabase): Store => ({
  transaction: (work) =>
    withDatabase(database, () => {
      const { submissions, outbox, photos, photoBytes, points, meta } = database;
      // Dexie keeps the transaction alive over awaits only where the function itself is async.
      return database.transaction("rw", [submissions, outbox, photos, photoBytes, points, meta], async () =>
        work({ ...outboxOf(database), ...replicaOf(database), ...photosOf(database), ...factsOf(database) }),
      );
    }),
});

const outboxOf = ({ outbox }: PersonDatabase) => {
  const inState = (state: OutboxState, after = -1) =>
    outbox.where("[state+order]").between([state, after], [state, Dexie.maxKey], false, true);
  return {
    queuedAfter: (order, limit) => inState("QUEUED", order).limit(limit).toArray(),
    sending: () => inState("SENDING").toArray(),
    entries: (opIds) => outbox.bulkGet([...opIds]),
    entitiesUnsent: async () => {
      // PARKED, QUEUED and SENDING stand next to each other in the alphabet.
      const entries = await outbox
        .where("[state+order]")
        .between(["PARKED", Dexie.minKey], ["SENDING", Dexie.maxKey])
        .toArray();
      return new Set(entries.map((entry) => entry.entityId));
    },
    writeEntries: async (entries) => void (await outbox.bulkPut(entries)),
  } satisfies Partial<StoreTx>;
};

const replicaOf = ({ submissions, points }: PersonDatabase) =>
  ({
    submissions: (ids) => submissions.bulkGet([...ids]),
    submissionsBefore: (generation) => submissions.where("generation").below(generation).toArray(),
    writeSubmissions: async (records) => void (await submissions.bulkPut(records)),
    deleteSubmissions: (ids) => submissions.bulkDelete([...ids]),
    writePoints: async (records) => void (await points.bulkPut(records)),
    deletePoints: (ids) => points.bulkDelete([...ids]),
    deletePointsBefore: async (generation) => void (await points.where("generation").below(generation).delete()),
  }) satisfies Partial<StoreTx>;

const keyOf = (photo: PhotoRecord): [string, string] => [photo.submissionId, photo.sha256];

const photosOf = ({ photos, photoBytes }: PersonDatabase) => {
  return {
    waitingPhotos: () => photos.where("state").equals("WAITING").toArray(),
    photoBytes: async (photo) => (await photoBytes.get(keyOf(photo)))?.bytes,
    writePhotos: async (changed) => {
      await photos.bulkPut(changed);
      await photoBytes.bulkDelete(changed.filter((photo) => photo.state !== "WAITING").map(keyOf));
    },
  } satisfies Partial<StoreTx>;
};

const factsOf = (database: PersonDatabase) =>
  ({
    pullState: async () => (await database.readMeta("pull")) ?? { generation: 1, full: true },
    writePullState: (state) => database.writeMeta("pull", state),
    pause: async () => (await database.readMeta("pause")) ?? null,
    writePause: async (pause) => {
      // An unchanged fact wakes no screen.
      if (((await database.readMeta("pause")) ?? null) !== pause) await database.writeMeta("pause", pause);
    },
    writeLastSync: (at) => database.writeMeta("lastSyncAt", at),
  }) satisfies Partial<StoreTx>;
