import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  closePersonDatabase,
  databaseNameOf,
  onUpgradeElsewhere,
  openPersonDatabase,
  type PersonDatabase,
} from "#data/database.ts";
import { enqueued } from "#sync/outbox.ts";
import { SaveFailed, withDatabase } from "#data/with-database.ts";
import type { Op } from "#contract/ops.ts";
import Dexie from "dexie";

const AUTHOR = "00000000-0000-7000-8000-000000000002";
let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(AUTHOR);
});
afterEach(async () => {
  closePersonDatabase();
  await Dexie.delete(databaseNameOf(AUTHOR));
});

const put = (key: string) => (on: PersonDatabase) =>
  on.drafts.put({ key, content: { text: "演示" }, savedAt: 1 }).then(() => on.drafts.count());

/** A write that the browser breaks off the first `times` times, as WebKit does inside a transaction. */
const brokenOff = (times: number, name: string) => {
  let tries = 0;
  const work = (on: PersonDatabase) =>
    on.transaction("rw", on.drafts, async () => {
      await on.drafts.put({ key: "a", content: { text: "演示" }, savedAt: ++tries });
      if (tries <= times) throw new DOMException("Connection to Indexed Database server lost.", name);
    });
  return { work, tries: () => tries };
};

test.each(["UnknownError", "InvalidStateError", "AbortError"])(
  "a write that ends in %s is done once more on a new connection",
  async (name) => {
    const write = brokenOff(1, name);
    await withDatabase(database, write.work);
    expect([write.tries(), (await database.drafts.get("a"))?.savedAt]).toEqual([2, 2]);
  },
);

test("a second failure is told as not saved, there is no third try, and nothing of it is on the disk", async () => {
  const write = brokenOff(9, "UnknownError");
  await expect(withDatabase(database, write.work)).rejects.toThrow(
    new SaveFailed("没能保存到本机，请再试一次。文字仍在屏幕上。"),
  );
  expect([write.tries(), await database.drafts.count()]).toEqual([2, 0]);
});

test("a fault of ours is not taken for one of the phone", async () => {
  await expect(withDatabase(database, () => Promise.reject(new RangeError("ours")))).rejects.toThrow(RangeError);
});

test("a connection that was closed underneath is opened for the next write", async () => {
  await database.open();
  database.backendDB().close();
  expect(await withDatabase(database, put("a"))).toBe(1);
});

test("after the person has signed out nothing is written, and no database comes back", async () => {
  await database.open();
  closePersonDatabase();
  await database.delete();
  await expect(withDatabase(database, put("a"))).rejects.toThrow(SaveFailed);
  expect(await Dexie.exists(database.name)).toBe(false);
});

test("another tab that signs out is not held up, and this one writes nothing any more", async () => {
  await database.open();
  await Dexie.delete(database.name);
  await expect(withDatabase(database, put("a"))).rejects.toThrow(SaveFailed);
  expect(await Dexie.exists(database.name)).toBe(false);
});

test("another tab that upgrades is not held up; this one tells and goes on writing", async () => {
  await withDatabase(database, put("a"));
  let told = 0;
  const end = onUpgradeElsewhere(() => told++);
  const newer = new Dexie(database.name);
  newer.version(99).stores({ drafts: "key", meta: "key", outbox: "opId, entityId, [state+order]", more: "id" });
  await newer.open();
  expect(told).toBe(1);
  expect(await withDatabase(database, put("b"))).toBe(2);
  end();
  newer.close();
});

const op = (opId: string): Op => ({
  opId,
  v: 1,
  entityId: `e-${opId}`,
  author: AUTHOR,
  clientAt: "2026-05-01T08:00:00+08:00",
  kind: "submission.answer",
  payload: { note: "演示" },
});

test("a full disk is relieved of what the server has; drafts, everything unsent and receipts stay", async () => {
  const photo = { sha256: "aa", type: "image/jpeg", width: 1, height: 1, tries: 0, nextAt: 0 };
  await database.photos.bulkPut([
    { ...photo, submissionId: "waits", state: "WAITING" },
    { ...photo, submissionId: "arrived", state: "ARRIVED" },
  ]);
  for (const submissionId of ["waits", "arrived"])
    await database.photoBytes.put({ submissionId, sha256: "aa", bytes: new ArrayBuffer(8) });
  await database.drafts.put({ key: "d", content: { text: "写到一半" }, savedAt: 1 });
  await database.outbox.bulkPut([
    enqueued(op("1"), 1),
    { ...enqueued(op("2"), 2), state: "ACCEPTED" },
    { ...enqueued(op("3"), 3), state: "PARKED" },
  ]);
  const mine = { pointCode: "K7Q2MX", text: "演示", receipt: "R", writtenAt: "2026-05-01T08:00:00+08:00" };
  const record = { generation: 1, at: "2026-05-01T08:00:00+08:00" };
  await database.submissions.bulkPut([
    { ...record, id: "mine", mine },
    { ...record, id: "of-others" },
    { ...record, id: "e-1" },
  ]);

  let tries = 0;
  await withDatabase(database, async (on) => {
    if (++tries === 1) throw new DOMException("full", "QuotaExceededError");
    await on.meta.count();
  });
  expect({
    photoBytes: (await database.photoBytes.toArray()).map((one) => one.submissionId),
    drafts: await database.drafts.count(),
    outbox: (await database.outbox.toArray()).map((one) => one.opId),
    submissions: (await database.submissions.toArray()).map((one) => one.id),
  }).toEqual({ photoBytes: ["waits"], drafts: 1, outbox: ["1", "3"], submissions: ["e-1", "mine"] });
});

test("a disk that stays full is told in words that say what to do", async () => {
  const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  await expect(withDatabase(database, full)).rejects.toThrow("手机存储空间不足，没有保存。");
});
