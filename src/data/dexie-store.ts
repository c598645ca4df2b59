import Dexie from "dexie";
import type { PersonDatabase } from "#data/database.ts";
import { readDeviceName } from "#data/device-name.ts";
import { isHeldHere, isLeased } from "#data/held-drafts.ts";
import { newId } from "#data/ids.ts";
import { withDatabase } from "#data/with-database.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import { writeEntries } from "#data/write-entries.ts";
import type { OutboxState } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { Store, StoreTx } from "#sync/ports.ts";

/** The engine's store on one person's database. */
export const createDexieStore = (database: PersonDatabase): Store => ({
  transaction: (work) =>
    withDatabase(database, () => {
      const { submissions, outbox, flights, photos, photoBytes, points, proposals, reportDrafts, meta } = database;
      // Dexie keeps the transaction alive over awaits only where the function itself is async.
      const tables = [submissions, outbox, flights, photos, photoBytes, points, proposals, reportDrafts, meta];
      return database.transaction("rw", tables, async () => work(createStoreTx(database)));
    }),
});

const createStoreTx = (database: PersonDatabase): StoreTx => ({
  ...outboxOf(database),
  ...replicaOf(database),
  ...draftsOf(database),
  ...photosOf(database),
  ...factsOf(database),
});

const outboxOf = (database: PersonDatabase) => {
  const { outbox, flights } = database;
  const inState = (state: OutboxState, after = -1) =>
    outbox.where("[state+order]").between([state, after], [state, Dexie.maxKey], false, true);
  return {
    queuedAfter: (order, limit) => inState("QUEUED", order).limit(limit).toArray(),
    entries: (opIds) => outbox.bulkGet([...opIds]),
    entitiesUnsent: async () => {
      // PARKED and QUEUED stand next to each other in the alphabet.
      const entries = await outbox
        .where("[state+order]")
        .between(["PARKED", Dexie.minKey], ["QUEUED", Dexie.maxKey])
        .toArray();
      return new Set(entries.map((entry) => entry.entityId));
    },
    writeEntries: (entries) => writeEntries(outbox, entries),
    flights: () => flights.toArray(),
    addFlight: (flight) => flights.add(flight),
    deleteFlights: (keys) => flights.bulkDelete([...keys]),
    entriesOf: async (entityId) => {
      const entries = await outbox.where("entityId").equals(entityId).sortBy("order");
      return entries.filter((entry) => entry.state !== "ACCEPTED");
    },
    deleteEntries: (opIds) => outbox.bulkDelete([...opIds]),
    nextOrder: async () => {
      const order = ((await database.readMeta("order")) ?? 0) + 1;
      await database.writeMeta("order", order);
      return order;
    },
    stamp: () => ({ opId: newId(), author: database.accountId, clientAt: shanghaiIso(new Date()) }),
  } satisfies Partial<StoreTx>;
};

const replicaOf = ({ submissions, points, proposals }: PersonDatabase) =>
  ({
    submissions: (ids) => submissions.bulkGet([...ids]),
    submissionsBefore: (generation) => submissions.where("generation").below(generation).toArray(),
    writeSubmissions: async (records) => void (await submissions.bulkPut(records)),
    deleteSubmissions: (ids) => submissions.bulkDelete([...ids]),
    proposals: (ids) => proposals.bulkGet([...ids]),
    proposalsBefore: (generation) => proposals.where("generation").below(generation).toArray(),
    writeProposals: async (records) => void (await proposals.bulkPut(records)),
    deleteProposals: (ids) => proposals.bulkDelete([...ids]),
    writePoints: async (records) => void (await points.bulkPut(records)),
    deletePoints: (ids) => points.bulkDelete([...ids]),
    deletePointsBefore: async (generation) => void (await points.where("generation").below(generation).delete()),
  }) satisfies Partial<StoreTx>;

const draftsOf = (database: PersonDatabase) => {
  const { reportDrafts } = database;
  return {
    drafts: (ids) => reportDrafts.bulkGet([...ids]),
    draftsBefore: (generation) => reportDrafts.where("generation").below(generation).toArray(),
    writeDrafts: async (records) => void (await reportDrafts.bulkPut(records)),
    deleteDrafts: (ids) => reportDrafts.bulkDelete([...ids]),
    isHeld: (draft) => isHeldHere(draft.id) || isLeased(draft.heldUntil, Date.now()),
    deviceName: () => readDeviceName(database),
  } satisfies Partial<StoreTx>;
};

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
