import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { checkLives } from "#tests/unit/sync/model/check-lives.ts";
import type { PersonStore } from "#tests/unit/sync/model/person-store.ts";

/** Each takes a good part of a second; the many are in tests/unit/sync, in memory. */
const RUNS = Number(process.env.PROVE_RUNS ?? 5);

let databases = 0;

/** The tables of the app itself, on IndexedDB as Node has it. */
const openOnDexie = async (_phone: number, account: string): Promise<PersonStore> => {
  // Its name comes from the account; here every phone has one of its own.
  const database = Object.assign(new PersonDatabase(`${account} ${++databases}`), { accountId: account });
  return {
    store: createDexieStore(database),
    keepBytes: async (_tx, photo, bytes) => {
      await database.photoBytes.put({ submissionId: photo.submissionId, sha256: photo.sha256, bytes });
      await database.photos.put(photo);
    },
    read: async () => ({
      // Flights first: an op whose flight another tab has just ended would look as if it had never left.
      flights: await database.flights.toArray(),
      entries: await database.outbox.toArray(),
      submissions: await database.submissions.toArray(),
      points: await database.points.toArray(),
      proposals: await database.proposals.toArray(),
      photos: await database.photos.toArray(),
      drafts: await database.reportDrafts.toArray(),
    }),
    close: () => database.delete(),
  };
};

test("the same engine keeps its promises on the real tables", async () => {
  expect(await checkLives("dexie", { openStore: openOnDexie }, RUNS)).toBeUndefined();
}, 1_800_000);
