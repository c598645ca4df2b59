import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { beginDraft, keepDraft } from "#data/draft-edits.ts";
import { readMyProposals } from "#data/my-proposals.ts";
import { backToDraft, inviteToCosign, reviseReturned, submitProposal } from "#data/submit-proposal.ts";
import { settled } from "#sync/outbox.ts";
import { pull } from "#sync/pull.ts";
import type { Net } from "#sync/ports.ts";
import type { ChangedRow } from "#contract/ops.ts";
import { COSIGNER, FIRST, proposalBody, proposalRow } from "#tests/support/proposal-rows.ts";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(ACCOUNT);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const begin = async (situation: string) => {
  const id = await beginDraft("proposal");
  await keepDraft("proposal", id, { title: "演示提案", situation, cosigners: COSIGNER });
  return id;
};
const kinds = async () => (await database.outbox.orderBy("opId").toArray()).map((entry) => entry.op.kind).toSorted();
const bring = async (...rows: ChangedRow[]) => {
  const json = { rows, next: `c${Math.random()}`, more: false };
  const net = { getChanges: () => Promise.resolve({ kind: "answer", status: 200, json }) } as Partial<Net> as Net;
  const ports = { store: createDexieStore(database), net, clock: { now: () => 42 } };
  expect(await pull(ports, new AbortController().signal)).toBe("done");
};
const tombstone = (id: string, rev: number): ChangedRow => ({ t: "draft", id, rev, deleted: true, data: null });
const submitted = (id: string): ChangedRow => ({
  t: "proposal",
  id,
  deleted: false,
  data: proposalRow({ state: "SUBMITTED", situation: "别处提交的文字" }),
});

test("handing in takes the draft off the phone and carries its words in the op, all in one", async () => {
  const id = await begin("夜里路灯不亮");
  await submitProposal(id, proposalBody({ situation: "夜里路灯不亮" }), false);
  expect(await kinds()).toEqual(["proposal.submit"]);
  expect(await database.reportDrafts.count()).toBe(0);
  expect(await readMyProposals(database, FIRST)).toMatchObject([
    { id, row: null, handIn: { kind: "submit", body: { situation: "夜里路灯不亮" }, delivery: { state: "STORED" } } },
  ]);
});

test("handed in twice it goes once", async () => {
  const id = await begin("一");
  await submitProposal(id, proposalBody({ title: "一" }), false);
  await submitProposal(id, proposalBody({ title: "二" }), false);
  expect(await database.outbox.toArray()).toMatchObject([{ op: { payload: { body: { title: "二" } } } }]);
});

test("a refused one becomes a draft again, with the words that were to go and whom to ask", async () => {
  const id = await begin("一");
  const opId = await submitProposal(id, proposalBody({ situation: "二" }), false);
  const entry = await database.outbox.get(opId);
  if (entry) await database.outbox.put(settled(entry, { kind: "refused", code: "cosign-open", reason: "还在联名" }, 5));
  expect(await backToDraft(opId)).toBe(true);
  const draft = await database.reportDrafts.get(id);
  expect(draft).toMatchObject({ draftKind: "proposal", deletedHere: false });
  expect(draft?.fields).toMatchObject({ situation: "二", cosigners: COSIGNER, category: "城建城管" });
  expect(await kinds()).toEqual(["draft.put"]);
});

test("what may have left does not become a draft", async () => {
  const id = await begin("一");
  const opId = await submitProposal(id, proposalBody(), false);
  await database.flights.add({ opIds: [opId], entityIds: [id] });
  expect(await backToDraft(opId)).toBe(false);
});

test("an invitation leaves the draft alone, and typing on leaves the invitation alone", async () => {
  const id = await begin("一");
  await inviteToCosign(id, proposalBody(), [COSIGNER]);
  await keepDraft("proposal", id, { situation: "二" });
  expect(await kinds()).toEqual(["draft.put", "proposal.invite"]);
  await inviteToCosign(id, proposalBody({ situation: "二" }), [COSIGNER]);
  expect(await kinds()).toEqual(["draft.put", "proposal.invite"]);
});

test("a draft that another device still shows does not come back while its hand-in waits", async () => {
  const id = await begin("一");
  await submitProposal(id, proposalBody(), false);
  const data = {
    draftKind: "proposal" as const,
    fields: { title: "旧" },
    conflictOf: null,
    device: "演示设备",
    changedAt: "2026-05-01T09:00:00+08:00",
  };
  await bring({ t: "draft", id, rev: 3, deleted: false, data } as ChangedRow);
  expect(await database.reportDrafts.count()).toBe(0);
});

test("words written here while another device handed it in become a draft of their own, with a notice", async () => {
  const id = await begin("只在本机写下的");
  await bring(submitted(id), tombstone(id, 4));
  const live = (await database.reportDrafts.toArray()).filter((draft) => !draft.deletedHere);
  expect(live).toMatchObject([{ notice: "HANDED_IN", conflictOf: null, fields: { situation: "只在本机写下的" } }]);
  expect(live[0]?.id).not.toBe(id);
  const ops = (await database.outbox.toArray()).map(({ op }) => [op.kind, op.entityId]);
  expect(ops).toEqual([["draft.put", live[0]?.id]]);
});

test("the same when the tombstone comes before the proposal", async () => {
  const id = await begin("只在本机写下的");
  await bring(tombstone(id, 4));
  await bring(submitted(id));
  const live = (await database.reportDrafts.toArray()).filter((draft) => !draft.deletedHere);
  expect(live).toMatchObject([{ notice: "HANDED_IN", fields: { situation: "只在本机写下的" } }]);
});

test("while it is being cosigned the draft stays the proposal's own", async () => {
  const id = await begin("一");
  await bring({ t: "proposal", id, deleted: false, data: proposalRow() });
  expect(await database.reportDrafts.toArray()).toMatchObject([{ id, deletedHere: false, notice: null }]);
});

test("one that came back is written on under its own id", async () => {
  const row = proposalRow({ state: "RETURNED" });
  const id = "00000000-0000-7000-8000-000000000777";
  await database.proposals.put({ id, server: row, generation: 1, at: row.changedAt, pulledAt: 1 });
  await reviseReturned(id, row);
  expect((await database.reportDrafts.get(id))?.fields).toMatchObject({ title: row.title, publicLevel: "FULL" });
});
