import "fake-indexeddb/auto";
import type { DutyDocument } from "#contract/duty.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { takeActBack } from "#data/give-up.ts";
import { confirmYear, openAppeal, withdrawAppeal } from "#data/duty-acts.ts";
import { writeHandoverFile } from "#data/handover-file.ts";
import { readHandoverFile } from "#data/handover-read.ts";
import { readAppealWords } from "#data/appeal-words.ts";
import { readMyDuty } from "#data/my-duty.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import { titleOf } from "#member/queue/kind-words.ts";
import { settled } from "#sync/outbox.ts";
import { dutyDocument, dutyEntry, dutyYear } from "#tests/support/duty-document.ts";
import { afterEach, beforeEach, expect, test } from "vitest";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
const leave = dutyEntry(1, "MEETING_EXCUSED", "2026-06-12", "全会第三次大会");
const document: DutyDocument = dutyDocument({ years: [dutyYear("2026", [leave])] });
const about = { year: "2026", entryId: leave.id, ruleId: "plenary-excused" };

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(ACCOUNT);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const keep = (askedAt = Date.now()) => database.writeMeta("myDuty", { body: document, etag: '"one"', askedAt });
const view = async () => {
  const found = await readMyDuty(database);
  if (!found) throw new Error("no ledger on this phone");
  return found;
};
const settle = async (opId: string, kind: "accepted" | "refused", at: number) => {
  const entry = await database.outbox.get(opId);
  const outcome = kind === "accepted" ? { kind } : { kind, code: "move-not-allowed", reason: "本年度已归档" };
  if (entry) await database.outbox.put(settled(entry, outcome, at));
};
const onlyOp = async () => {
  const [entry] = await database.outbox.toArray();
  if (!entry) throw new Error("nothing in the outbox");
  return entry.opId;
};

test("an appeal shows at once as waiting, never changes points, and goes into the server's list", async () => {
  await keep(1);
  const id = await openAppeal({ ...about, words: "当天参加上级会议" });
  const shown = await view();
  expect(shown.document.appeals).toMatchObject([{ id, state: "OPENED", words: "当天参加上级会议" }]);
  expect(shown.document.years).toEqual(document.years);
  expect(shown.waiting).toMatchObject([{ id, delivery: { state: "STORED" } }]);

  // Accepted, but this phone has not asked since: it stays on the screen, as delivered.
  await settle(await onlyOp(), "accepted", 2);
  const delivered = await view();
  expect(delivered.document.appeals).toHaveLength(1);
  expect(delivered.waiting).toEqual([]);

  // Asked since: what the server says is all.
  await keep(3);
  expect((await view()).document.appeals).toEqual([]);
});

test("a refused appeal leaves the document and says why", async () => {
  await keep();
  await openAppeal({ ...about, words: "当天参加上级会议" });
  await settle(await onlyOp(), "refused", 2);
  const { document: shown, waiting } = await view();
  expect(shown.appeals).toEqual([]);
  expect(waiting).toMatchObject([{ delivery: { state: "NEEDS_ATTENTION", reason: "本年度已归档" } }]);
});

test("an appeal taken back before it left was never made; afterwards the server hears of it", async () => {
  await keep(1);
  await withdrawAppeal(await openAppeal({ ...about, words: "一" }));
  expect(await database.outbox.count()).toBe(0);

  const id = await openAppeal({ ...about, words: "二" });
  await settle(await onlyOp(), "accepted", 2);
  await withdrawAppeal(id);
  expect((await view()).document.appeals).toMatchObject([{ id, state: "WITHDRAWN" }]);
  expect((await view()).waiting).toMatchObject([{ id, act: { act: "withdrawAppeal" } }]);
});

test("核对无误 shows at once and can be taken back", async () => {
  await keep();
  const opId = await confirmYear("2026");
  expect((await view()).document.years[0]?.confirmedAt).not.toBeNull();
  expect(await takeActBack(opId)).toBe(true);
  expect((await view()).document.years[0]?.confirmedAt).toBeNull();
});

test("what waits is named in words", async () => {
  await keep();
  await openAppeal({ ...about, words: "当天参加上级会议" });
  await openAppeal({ year: "2026", entryId: null, ruleId: null, words: "少记了 3 月的调研" });
  await confirmYear("2026");
  expect((await readUnsent(database)).map(titleOf)).toEqual([
    "申诉：06-12 全会第三次大会 请假",
    "申诉：少记了一项",
    "2026 年度履职核对无误",
  ]);
});

test("another phone of the same account takes it up whole; half-typed words stay to be read", async () => {
  await keep();
  await openAppeal({ ...about, words: "当天参加上级会议" });
  await database.drafts.put({ key: `appeal:${leave.id}`, content: { text: "写到一半" }, savedAt: 1 });
  expect(await readAppealWords(leave.id)).toBe("写到一半");
  const file = await writeHandoverFile(new Date("2026-06-20T08:00:00+08:00"));
  expect(await file.text()).toContain("写到一半");
  const handover = await readHandoverFile(file, ACCOUNT);
  const [entry] = await database.outbox.toArray();
  expect(handover).toMatchObject({ ok: true, value: { drafts: [], items: [{ op: entry?.op }] } });
});
