import "fake-indexeddb/auto";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { beginDraft, keepDraft, removeDraft } from "#data/draft-edits.ts";
import { DRAFT_KINDS, emptyFieldsByKind } from "#domain/draft/draft-kind.ts";
import { giveUp, requeue, takeBack } from "#data/give-up.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import type { PreparedPhoto } from "#data/photos.ts";
import { answerAssigned, submitSubmission } from "#data/submissions.ts";
import { readSyncFacts } from "#data/sync-status.ts";
import { settled } from "#sync/outbox.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

const photo: PreparedPhoto = {
  sha256: "aa",
  type: "image/jpeg",
  bytes: new ArrayBuffer(8),
  width: 4,
  height: 2,
  previewUrl: "blob:x",
};
let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase("00000000-0000-7000-8000-000000000001");
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const write = (text: string, photos: PreparedPhoto[] = []) =>
  submitSubmission({ pointCode: "K7Q2MX", text, photos, writtenAt: new Date() });
const entryOf = async (entityId: string) => {
  const entry = await database.outbox.where("entityId").equals(entityId).first();
  if (!entry) throw new Error("no entry");
  return entry;
};
const everything = async () =>
  Promise.all([database.outbox, database.submissions, database.photos, database.photoBytes].map((t) => t.toArray()));

test("the queue names every unsent thing once, what needs the person first, and counts as many as the badge", async () => {
  const [first, second, third] = [
    await write("第一件"),
    await write("第二件", [photo]),
    await write("第三件", [photo]),
  ];
  await answerAssigned("00000000-0000-7000-8000-00000000000a", "第四件");
  await database.outbox.put(settled(await entryOf(second.id), { kind: "refused", code: "busy", reason: "没有" }, 1));
  await database.outbox.put(settled(await entryOf(third.id), { kind: "accepted" }, 1));
  const queue = await readUnsent(database);
  expect(queue.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
    "submission.put 第二件",
    "submission.put 第一件",
    "submission.answer 第四件",
    "photos 第三件",
  ]);
  expect((await readSyncFacts(database)).unsent).toBe(queue.length);
  expect(queue[1]?.entityId).toBe(first.id);
});

test("what never left the phone is given up whole and comes back to the letter", async () => {
  const { id } = await write("不要了", [photo]);
  const before = await everything();
  const all = await giveUp((await entryOf(id)).opId);
  expect(await everything()).toEqual([[], [], [], []]);
  if (all) await takeBack(all);
  expect(await everything()).toEqual(before);
});

test("what may have reached the server is not deleted", async () => {
  const { id } = await write("发出过的");
  await database.outbox.put({ ...settled(await entryOf(id), { kind: "unknown", nextAt: 5 }, 1), tries: 1 });
  const before = await everything();
  expect(await giveUp((await entryOf(id)).opId)).toBeUndefined();
  expect(await everything()).toEqual(before);
});

test("what is just being sent for the first time is not given up either", async () => {
  const { id } = await write("正在路上");
  await database.flights.add({ opIds: [(await entryOf(id)).opId], entityIds: [id] });
  expect(await readUnsent(database)).toMatchObject([{ delivery: { state: "SENDING" }, isUntouched: false }]);
  expect(await giveUp((await entryOf(id)).opId)).toBeUndefined();
});

test("a refused answer can be given up; the submission that it answers stays", async () => {
  const id = "00000000-0000-7000-8000-00000000000a";
  await database.submissions.put({ id, generation: 1, at: "2026-01-01T08:00:00+08:00" });
  await answerAssigned(id, "答复");
  const entry = await entryOf(id);
  await database.outbox.put(settled(entry, { kind: "refused", code: "move-not-allowed", reason: "晚了" }, 1));
  await giveUp(entry.opId);
  expect(await database.outbox.count()).toBe(0);
  expect(await database.submissions.get(id)).toBeDefined();
});

test("a refused op is tried again under its own key", async () => {
  const { id } = await write("再试");
  const entry = await entryOf(id);
  await database.outbox.put(settled(entry, { kind: "refused", code: "busy", reason: "忙" }, 1));
  await requeue(entry.opId);
  expect(await entryOf(id)).toMatchObject({ opId: entry.opId, state: "QUEUED" });
});

test.each(DRAFT_KINDS)("the queue says of a %s that it is one, of its deletion too", async (kind) => {
  const id = await beginDraft(kind);
  await keepDraft(kind, id, { title: "演示：标题", suggestions: "演示：建议" });
  expect(await readUnsent(database)).toMatchObject([
    { kind: "draft.put", draftKind: kind, entityId: id, words: "演示：标题\n\n演示：建议" },
  ]);
  const base = { rev: 1, fields: emptyFieldsByKind[kind], conflictOf: null, isDeleted: false };
  await database.reportDrafts.update(id, { base });
  await removeDraft(id);
  expect(await readUnsent(database)).toMatchObject([{ kind: "draft.delete", draftKind: kind }]);
});
