import "fake-indexeddb/auto";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { writeHandoverFile } from "#data/handover-file.ts";
import { readHandoverFile } from "#data/handover-read.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import type { PreparedPhoto } from "#data/photos.ts";
import { sha256 } from "#data/sha256.ts";
import { answerAssigned, submitSubmission } from "#data/submissions.ts";
import { takeOver } from "#data/take-over.ts";
import { DRAFT_KINDS } from "#domain/draft/draft-kind.ts";
import { beginDraft, keepDraft } from "#data/draft-edits.ts";
import { readDraftViews } from "#data/draft-views.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { settled } from "#sync/outbox.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

const ME = "00000000-0000-4000-8000-000000000001";
const OTHER = "00000000-0000-4000-8000-000000000002";
const pointCode = pointCodeFromBytes(new Uint8Array([1, 2, 3, 4, 5]));
const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => n % 251);
const photo: PreparedPhoto = {
  sha256: sha256(bytes),
  type: "image/jpeg",
  bytes: bytes.buffer,
  width: 4,
  height: 2,
  previewUrl: "blob:x",
};

let database: PersonDatabase;
const openPhone = (account = ME) => {
  database = openPersonDatabase(account);
};
/** The same account on a phone that has nothing yet. */
const otherPhone = async (account = ME) => {
  closePersonDatabase();
  await database.delete();
  openPhone(account);
};
beforeEach(() => openPhone());
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const write = (text: string, photos: PreparedPhoto[] = []) =>
  submitSubmission({ pointCode, text, photos, writtenAt: new Date() });
const fillPhone = async () => {
  await write("演示：第一件", [photo]);
  const second = await write("演示：第二件");
  const entry = await database.outbox.where("entityId").equals(second.id).first();
  if (entry) await database.outbox.put(settled(entry, { kind: "refused", code: "busy", reason: "忙" }, 1));
  await answerAssigned("00000000-0000-7000-8000-00000000000a", "演示：答复");
  await database.drafts.put({ key: `submit:${pointCode}`, content: { text: "写到一半" }, savedAt: 1 });
};
const read = async (file: Blob, account = ME) => {
  const handover = await readHandoverFile(file, account);
  if (!handover.ok) throw new Error(handover.refusal);
  return handover.value;
};

test("a file carries everything unsent to another phone, under the same names, with its photos and drafts; twice is once", async () => {
  await fillPhone();
  const ops = (await database.outbox.toArray()).map(({ op }) => op).toSorted((a, b) => a.opId.localeCompare(b.opId));
  const records = await database.submissions.toArray();
  const file = await writeHandoverFile(new Date());
  await otherPhone();

  const handover = await read(file);
  expect(await takeOver(handover)).toEqual({ taken: 4, known: 0 });
  expect(await takeOver(handover)).toEqual({ taken: 0, known: 4 });
  const entries = await database.outbox.toArray();
  expect(entries.map(({ op }) => op).toSorted((a, b) => a.opId.localeCompare(b.opId))).toEqual(ops);
  // The other phone may send them too: none can be deleted as if it had never left.
  expect(entries.every(({ unknown }) => unknown)).toBe(true);
  expect(await database.submissions.toArray()).toEqual(records);
  expect((await database.photoBytes.toArray()).map((row) => sha256(new Uint8Array(row.bytes)))).toEqual([photo.sha256]);
  expect((await database.drafts.toArray()).map(({ content }) => content.text)).toEqual(["写到一半"]);
  expect((await readUnsent(database)).map(({ words }) => words)).toContain("演示：第一件");
});

test("people read the words at its top", async () => {
  await fillPhone();
  const text = await (await writeHandoverFile(new Date())).text();
  const top = text.slice(0, text.indexOf("LVZHI-HANDOVER"));
  for (const words of ["演示：第一件", "演示：第二件", "演示：答复", "写到一半", "1 张照片"])
    expect(top).toContain(words);
});

test("another account's file is refused in a sentence", async () => {
  await fillPhone();
  const file = await writeHandoverFile(new Date());
  expect(await readHandoverFile(file, OTHER)).toMatchObject({
    ok: false,
    refusal: expect.stringContaining("另一位使用者"),
  });
});

test("a cut, changed or foreign file is refused in a sentence; words that look like its mark do no harm", async () => {
  await write("演示\nLVZHI-HANDOVER 1 abc\n{}");
  const text = await (await writeHandoverFile(new Date())).text();
  const refusalOf = async (changed: string) => {
    const reading = await readHandoverFile(new Blob([changed]), ME);
    return reading.ok ? undefined : reading.refusal;
  };
  expect(await refusalOf(text)).toBeUndefined();
  expect(await refusalOf(text.replaceAll("\n", "\r\n"))).toBeUndefined();
  expect(await refusalOf(text.slice(0, -40))).toContain("不完整");
  expect(await refusalOf(text.replace(/"pointCode":"./, '"pointCode":"0'))).toContain("改动");
  expect(await refusalOf("你好")).toContain("不是本应用");
  expect(await refusalOf(text.replace(/LVZHI-HANDOVER 1 (?=[0-9a-f]{64})/, "LVZHI-HANDOVER 9 "))).toContain("更新");
});

test("a well-summed file with anything of it out of order is refused whole", async () => {
  const op = {
    opId: "0192a000-0000-7000-8000-00000000000a",
    v: 1,
    entityId: "0192a000-0000-7000-8000-00000000000b",
    author: ME,
    clientAt: "2026-05-01T09:00:00+08:00",
    kind: "submission.answer",
    payload: { note: "演示" },
  };
  const fileOf = (change: object, photos: unknown[] = []) => {
    const machine = JSON.stringify({ account: ME, items: [{ op: { ...op, ...change }, photos }], drafts: [] });
    return new Blob([`x\nLVZHI-HANDOVER 1 ${sha256(new TextEncoder().encode(machine))}\n${machine}\n`]);
  };
  expect((await readHandoverFile(fileOf({}), ME)).ok).toBe(true);
  const wrong = [
    { author: OTHER },
    { opId: "x" },
    { kind: "account.delete" },
    { payload: { note: "" } },
    { clientAt: "昨天" },
  ];
  for (const change of wrong) expect((await readHandoverFile(fileOf(change), ME)).ok).toBe(false);
  const lying = { sha256: "ab".repeat(32), type: "image/jpeg", width: 4, height: 2, data: btoa("x") };
  expect((await readHandoverFile(fileOf({}, [lying]), ME)).ok).toBe(false);
});

test.each(DRAFT_KINDS)(
  "%s: a draft comes in where it is new, and as a conflict copy where this phone's words went another way",
  async (kind) => {
    const id = await beginDraft(kind);
    await keepDraft(kind, id, { title: "演示：标题" });
    const file = await writeHandoverFile(new Date());
    await otherPhone();
    expect(await takeOver(await read(file))).toEqual({ taken: 1, known: 0 });
    expect((await readDraftViews(database, kind)).map((one) => [one.id, one.fields.title])).toEqual([
      [id, "演示：标题"],
    ]);

    await keepDraft(kind, id, { title: "演示：这部手机上的标题" });
    for (const taken of [1, 0]) expect((await takeOver(await read(file))).taken).toBe(taken);
    const drafts = await readDraftViews(database, kind);
    expect(drafts.map((one) => one.fields.title).toSorted()).toEqual(["演示：标题", "演示：这部手机上的标题"]);
    expect(drafts.find((one) => one.id === id)?.conflictCopies).toHaveLength(1);
  },
);

test.each(DRAFT_KINDS)("%s: words written after a draft's op may have left are handed on too", async (kind) => {
  const id = await beginDraft(kind);
  await keepDraft(kind, id, { title: "演示：标题" });
  await database.outbox.toCollection().modify({ tries: 1, unknown: true });
  await keepDraft(kind, id, { situation: "演示：后来写的" });
  const file = await writeHandoverFile(new Date());
  await otherPhone();
  const handover = await read(file);
  await takeOver(handover);
  expect(await takeOver(handover)).toEqual({ taken: 0, known: 1 });
  expect((await readDraftViews(database, kind)).map(({ fields }) => [fields.title, fields.situation])).toEqual([
    ["演示：标题", "演示：后来写的"],
  ]);
});
