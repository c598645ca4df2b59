import "fake-indexeddb/auto";
import Dexie from "dexie";
import { expect, test } from "vitest";
import { databaseNameOf, PersonDatabase } from "#data/database.ts";

test("what an older version of the app left under way is doubtful, and goes again under its key", async () => {
  const old = new Dexie(databaseNameOf("somebody"));
  old.version(1).stores({ outbox: "opId, entityId, [state+order]" });
  const entry = { opId: "o", entityId: "e", op: { payload: "words" }, order: 1, nextAt: 9, tries: 1, unknown: false };
  await old.table("outbox").bulkAdd([
    { ...entry, state: "SENDING" },
    { ...entry, opId: "p", order: 2, state: "PARKED" },
  ]);
  old.close();

  const database = new PersonDatabase("somebody");
  expect(await database.outbox.toArray()).toEqual([
    { ...entry, state: "QUEUED", tries: 2, nextAt: 0, unknown: true },
    { ...entry, opId: "p", order: 2, state: "PARKED" },
  ]);
  await database.delete();
});
