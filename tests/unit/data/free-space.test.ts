import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { freeSpace } from "#data/free-space.ts";
import { enqueued, settled } from "#sync/outbox.ts";

const AUTHOR = "00000000-0000-7000-8000-000000000001";
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(AUTHOR);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const keep = async (n: number, photo: "WAITING" | "ARRIVED") => {
  const sha256 = String(n).repeat(64).slice(0, 64);
  const payload = { pointCode: "K7Q2MX", text: "演示", photos: [sha256], writtenAt: "2026-01-01T08:00:00+08:00" };
  const common = { opId: id(n), v: 1, entityId: id(n), author: AUTHOR, clientAt: payload.writtenAt } as const;
  const entry = enqueued({ ...common, kind: "submission.put", payload }, n);
  await database.outbox.add(settled(entry, { kind: "accepted" }, 1));
  const key = { submissionId: id(n), sha256 };
  await database.photos.add({ ...key, type: "image/jpeg", width: 1, height: 1, state: photo, tries: 0, nextAt: 0 });
  await database.photoBytes.add({ ...key, bytes: new ArrayBuffer(1) });
};

test("a photo that is still to go keeps its bytes and the op that names it; one that has arrived gives both up", async () => {
  await keep(1, "WAITING");
  await keep(2, "ARRIVED");
  await freeSpace(database);
  expect((await database.outbox.toArray()).map((entry) => entry.entityId)).toEqual([id(1)]);
  expect((await database.photoBytes.toArray()).map((row) => row.submissionId)).toEqual([id(1)]);
});
