import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { giveUp } from "#data/give-up.ts";
import { readMyProposals, readProposal } from "#data/my-proposals.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import { takeActBack } from "#data/give-up.ts";
import { actOnProposal } from "#data/proposal-acts.ts";
import { asksOf } from "#data/proposal-asks.ts";
import { titleOf } from "#member/queue/kind-words.ts";
import { settled } from "#sync/outbox.ts";
import { COSIGNER, proposalRow, proposalSigner, satisfied } from "#tests/support/proposal-rows.ts";
import type { ProposalRow } from "#contract/proposals.ts";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
const ID = "00000000-0000-7000-8000-000000000201";
const CONTACT = "00000000-0000-7000-8000-000000000301";
const NOW = new Date("2026-05-01T10:00:00+08:00");

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(ACCOUNT);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const keep = (change: Partial<ProposalRow>, pulledAt = 1) => {
  const server = proposalRow({ mine: "INVITED", ...change });
  return database.proposals.put({ id: ID, server, generation: 1, at: server.changedAt, pulledAt });
};
const view = async () => {
  const found = await readProposal(database, ID, COSIGNER);
  if (!found?.row) throw new Error("no such proposal");
  return { ...found, row: found.row };
};
const settle = async (opId: string, kind: "accepted" | "refused", at: number) => {
  const entry = await database.outbox.get(opId);
  const outcome = kind === "accepted" ? { kind } : { kind, code: "move-not-allowed", reason: "会签已结束" };
  if (entry) await database.outbox.put(settled(entry, outcome, at));
};
const unsentTitles = async () => (await readUnsent(database)).map(titleOf);
const contact = { unitName: "区住建局", mode: "VISIT" as const, happenedOn: "2026-06-03", place: "", summary: "" };
const claim = { id: CONTACT, ...contact, claimedAt: "2026-06-04T09:00:00+08:00", isAsked: true, mine: null };

test("a signature shows at once, waits some seconds, and is asked for no more", async () => {
  await keep({});
  expect(asksOf(await view(), COSIGNER, NOW)).toEqual([{ kind: "SIGN", due: "2026-05-02T09:00:00+08:00" }]);
  const opId = await actOnProposal(ID, { act: "sign", textNo: 1 });
  const { row, acts } = await view();
  expect(row.signers[1]).toMatchObject({ state: "SIGNED", signedTextNo: 1 });
  expect(acts).toMatchObject([{ opId, delivery: { state: "STORED" } }]);
  expect(asksOf(await view(), COSIGNER, NOW)).toEqual([]);
  expect((await database.outbox.get(opId))?.nextAt).toBeGreaterThan(Date.now());
  expect(await unsentTitles()).toEqual(["同意会签《关于改善演示路照明的建议》"]);
});

test("taken back in time, it was never done", async () => {
  await keep({});
  const opId = await actOnProposal(ID, { act: "sign", textNo: 1 });
  expect(await takeActBack(opId)).toBe(true);
  expect(asksOf(await view(), COSIGNER, NOW)).toHaveLength(1);
  expect(await database.outbox.count()).toBe(0);
});

test("what was accepted stays laid over the row until a newer row comes", async () => {
  await keep({}, 1_000);
  const opId = await actOnProposal(ID, { act: "decline", reason: "不熟悉情况" });
  await settle(opId, "accepted", 2_000);
  expect((await view()).row.signers[1]).toMatchObject({ state: "DECLINED", reason: "不熟悉情况" });
  expect((await view()).acts).toEqual([]);
  await keep({ signers: [proposalSigner({ askedTextNo: 2 })] }, 3_000);
  expect((await view()).row.signers[0]).toMatchObject({ state: "INVITED", askedTextNo: 2 });
});

test("a refused act is laid over nothing, and says why", async () => {
  await keep({});
  const opId = await actOnProposal(ID, { act: "sign", textNo: 1 });
  await settle(opId, "refused", 5);
  const { row, acts } = await view();
  expect(row.signers[1]).toMatchObject({ state: "INVITED" });
  expect(acts).toMatchObject([{ delivery: { state: "NEEDS_ATTENTION", reason: "会签已结束" } }]);
});

test("another answer to the same question takes the place of the first; other questions keep theirs", async () => {
  await keep({ mine: "COSIGNER", state: "REPLIED", contacts: [claim], replies: [], round: 1 });
  await actOnProposal(ID, { act: "answerContact", contactId: CONTACT, answer: "CONFIRMED" });
  await actOnProposal(ID, { act: "waiveVisit", waived: true });
  await actOnProposal(ID, { act: "answerContact", contactId: CONTACT, answer: "DISPUTED" });
  expect(await unsentTitles()).toEqual([
    "说明《关于改善演示路照明的建议》不需要走访",
    "对《关于改善演示路照明的建议》的沟通记录答“没有”",
  ]);
  expect((await view()).row).toMatchObject({ visitWaived: true, contacts: [{ mine: "DISPUTED" }] });
});

test("what may have left is not replaced: the newer one follows it", async () => {
  await keep({ mine: "COSIGNER", contacts: [claim] });
  const opId = await actOnProposal(ID, { act: "answerContact", contactId: CONTACT, answer: "CONFIRMED" });
  await database.flights.add({ opIds: [opId], entityIds: [ID] });
  await actOnProposal(ID, { act: "answerContact", contactId: CONTACT, answer: "DISPUTED" });
  expect(await database.outbox.count()).toBe(2);
  expect((await view()).row.contacts).toMatchObject([{ mine: "DISPUTED" }]);
});

test("giving one act up leaves the others of the same proposal", async () => {
  await keep({ mine: "COSIGNER", contacts: [claim] });
  const opId = await actOnProposal(ID, { act: "answerContact", contactId: CONTACT, answer: "CONFIRMED" });
  await actOnProposal(ID, { act: "evaluate", round: 1, answers: satisfied });
  await giveUp(opId);
  expect(await unsentTitles()).toEqual(["评价《关于改善演示路照明的建议》的答复"]);
});

test("the list has what changed last first", async () => {
  await keep({});
  const server = proposalRow({ changedAt: "2026-05-03T09:00:00+08:00" });
  await database.proposals.put({ id: "b", server, generation: 1, at: server.changedAt, pulledAt: 1 });
  expect((await readMyProposals(database, COSIGNER)).map(({ id }) => id)).toEqual(["b", ID]);
});
