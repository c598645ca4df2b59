import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, expect, test } from "vitest";
import { databaseNameOf, PersonDatabase } from "#data/database.ts";
import { enqueued } from "#sync/outbox.ts";

const AUTHOR = "00000000-0000-7000-8000-000000000001";
afterEach(() => Dexie.delete(databaseNameOf(AUTHOR)));

/** As the first shipped version made it. */
const version1 = {
  submissions: "id, at, generation",
  outbox: "opId, entityId, [state+order]",
  photos: "[submissionId+sha256], submissionId, state",
  photoBytes: "[submissionId+sha256], submissionId",
  points: "id, code, generation",
  drafts: "key",
  meta: "key",
};
const rows = {
  submissions: [{ id: "s", generation: 1, at: "2026-05-01T09:00:00+08:00" }],
  outbox: [
    enqueued(
      {
        opId: "o",
        v: 1,
        entityId: "s",
        author: AUTHOR,
        clientAt: "2026-05-01T09:00:00+08:00",
        kind: "submission.answer",
        payload: { note: "未送出" },
      },
      7,
    ),
  ],
  photos: [
    { submissionId: "s", sha256: "aa", type: "image/jpeg", width: 1, height: 1, state: "WAITING", tries: 0, nextAt: 0 },
  ],
  photoBytes: [{ submissionId: "s", sha256: "aa", bytes: new ArrayBuffer(3) }],
  points: [{ id: "p", code: "K7Q2MX", name: "演示联系点", generation: 1 }],
  drafts: [{ key: "submit:K7Q2MX", content: { text: "写了一半" }, savedAt: 5 }],
  meta: [
    { key: "order", value: 7 },
    { key: "pull", value: { cursor: "c", generation: 1, full: false } },
  ],
};

test("a database of the first version keeps all of its rows and gains a table for report drafts", async () => {
  const old = new Dexie(databaseNameOf(AUTHOR));
  old.version(1).stores(version1);
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkAdd(content);
  old.close();

  const database = new PersonDatabase(AUTHOR);
  const found = await Promise.all(Object.keys(rows).map((table) => database.table(table).toArray()));
  expect(Object.fromEntries(Object.keys(rows).map((table, index) => [table, found[index]]))).toEqual(rows);
  expect(await database.reportDrafts.toArray()).toEqual([]);
  database.close();
});
