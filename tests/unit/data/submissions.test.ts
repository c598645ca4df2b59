import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { readMySubmissions, readSubmission } from "#data/my-submissions.ts";
import type { PreparedPhoto } from "#data/photos.ts";
import { answerAssigned, editAndResend, retrySubmission, submitSubmission } from "#data/submissions.ts";
import { SaveFailed } from "#data/with-database.ts";
import { readReceipt } from "#domain/submission/receipt.ts";
import { settled } from "#sync/outbox.ts";

const AUTHOR = "00000000-0000-7000-8000-000000000001";
const photo = (sha256: string): PreparedPhoto => ({
  sha256,
  type: "image/jpeg",
  bytes: new ArrayBuffer(8),
  width: 4,
  height: 2,
  previewUrl: "blob:x",
});
const words = {
  pointCode: "K7Q2MX",
  text: "演示：路灯不亮",
  photos: [photo("aa"), photo("bb")],
  writtenAt: new Date("2026-05-01T01:02:03Z"),
};

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(AUTHOR);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const onlyEntry = async () => {
  const [entry, ...others] = await database.outbox.toArray();
  expect(others).toEqual([]);
  if (!entry) throw new Error("the outbox is empty");
  return entry;
};
const refuse = async (code: string) => {
  await database.outbox.put(settled(await onlyEntry(), { kind: "refused", code, reason: "没有这个联系点" }, 1));
};

test("a submission is record, op and photos, all there once it is saved", async () => {
  const { id, receipt } = await submitSubmission(words);
  expect(readReceipt(receipt)).toEqual({ kind: "receipt", receipt });
  expect((await onlyEntry()).op).toMatchObject({
    kind: "submission.put",
    v: 1,
    entityId: id,
    author: AUTHOR,
    payload: {
      pointCode: "K7Q2MX",
      text: words.text,
      receipt,
      writtenAt: "2026-05-01T09:02:03+08:00",
      photos: ["aa", "bb"],
    },
  });
  expect(await database.photos.count()).toBe(2);
  expect(await readSubmission(database, id)).toMatchObject({
    receipt,
    text: words.text,
    pointName: null,
    photos: { expected: 2, arrived: 0 },
    delivery: { state: "STORED", nextTryAt: null },
    office: null,
  });
});

test("what cannot be saved whole is not saved at all, and says so", async () => {
  const broken = photo("cc");
  // A buffer that was handed on cannot be stored.
  structuredClone(broken.bytes, { transfer: [broken.bytes] });
  await expect(submitSubmission({ ...words, photos: [broken] })).rejects.toThrow(/could not be cloned/);
  expect([
    await database.submissions.count(),
    await database.outbox.count(),
    await database.photoBytes.count(),
  ]).toEqual([0, 0, 0]);
});

test("a connection that the phone has dropped is opened again, and the tap is saved once", async () => {
  await database.open();
  database.close({ disableAutoOpen: true });
  const { id } = await submitSubmission(words);
  expect(await database.submissions.toCollection().primaryKeys()).toEqual([id]);
  expect(await database.outbox.count()).toBe(1);
});

test("without anybody signed in nothing is called saved", async () => {
  closePersonDatabase();
  await expect(submitSubmission(words)).rejects.toBeInstanceOf(SaveFailed);
});

test("ops are numbered in the order in which they were written", async () => {
  for (let n = 0; n < 5; n++) await submitSubmission({ ...words, text: `演示 ${n}`, photos: [] });
  const entries = await database.outbox.orderBy("[state+order]").toArray();
  expect(entries.map((entry) => entry.op.kind === "submission.put" && entry.op.payload.text)).toEqual(
    [0, 1, 2, 3, 4].map((n) => `演示 ${n}`),
  );
});

test("a refused text goes again with other words under a new id, with its receipt and photos, once however often it is asked", async () => {
  const first = await submitSubmission(words);
  await refuse("point-unknown");
  expect(await readSubmission(database, first.id)).toMatchObject({
    delivery: { state: "NEEDS_ATTENTION", code: "point-unknown", reason: "没有这个联系点" },
  });

  const secondId = await editAndResend(first.id, "演示：路灯还是不亮");
  expect(secondId).not.toBe(first.id);
  expect(await editAndResend(first.id, "演示：又一次")).toBe(secondId);
  expect((await onlyEntry()).op).toMatchObject({
    entityId: secondId,
    payload: { text: "演示：路灯还是不亮", receipt: first.receipt, photos: ["aa", "bb"] },
  });
  expect((await database.photos.toArray()).map((one) => one.submissionId)).toEqual([secondId, secondId]);
  expect((await database.photoBytes.toArray()).map((one) => one.submissionId)).toEqual([secondId, secondId]);
  expect((await readMySubmissions(database)).map((view) => view.id)).toEqual([secondId]);
  expect((await readSubmission(database, first.id))?.id).toBe(secondId);
});

test("where the receipt itself was the trouble, the new one has another", async () => {
  const first = await submitSubmission(words);
  await refuse("receipt-taken");
  const secondId = await editAndResend(first.id, "演示");
  const second = await readSubmission(database, secondId ?? "");
  expect(second?.receipt).not.toBe(first.receipt);
});

test("what was not refused cannot be edited: it may be on its way", async () => {
  const { id } = await submitSubmission(words);
  expect(await editAndResend(id, "演示：anders")).toBeUndefined();
  expect((await onlyEntry()).op).toMatchObject({ payload: { text: words.text } });
});

test("a refused op can be tried again as it is, under its own key", async () => {
  const { id } = await submitSubmission(words);
  const { opId } = await onlyEntry();
  await refuse("busy");
  await retrySubmission(id);
  expect(await onlyEntry()).toMatchObject({ opId, state: "QUEUED", nextAt: 0 });
  expect((await onlyEntry()).reason).toBeUndefined();
});

test("an answer to a transferred submission is shown with its own delivery", async () => {
  const id = "00000000-0000-7000-8000-00000000000a";
  await database.submissions.put({ id, generation: 1, at: "2026-01-01T08:00:00+08:00" });
  await answerAssigned(id, "演示：已经联系供电所");
  expect(await readSubmission(database, id)).toMatchObject({
    delivery: { state: "DELIVERED" },
    myAnswer: { note: "演示：已经联系供电所", delivery: { state: "STORED" } },
  });
});

test("words, photos and op are kept together: where one of them cannot be written, none is", async () => {
  const unwritable = { ...photo("cc"), bytes: Object.assign(() => undefined, { byteLength: 8 }) as never };
  await expect(submitSubmission({ ...words, photos: [photo("aa"), unwritable] })).rejects.toThrow(
    "could not be cloned",
  );
  for (const table of [database.submissions, database.outbox, database.photos, database.photoBytes])
    expect(await table.count()).toBe(0);
});
