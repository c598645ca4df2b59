import { expect, test } from "vitest";
import { asksOf, countAsks, mayEvaluate } from "#data/proposal-asks.ts";
import type { ProposalView } from "#data/my-proposals.ts";
import type { ProposalRow } from "#contract/proposals.ts";
import { COSIGNER, FIRST, proposalRow, proposalSigner, satisfied } from "#tests/support/proposal-rows.ts";

const NOW = new Date("2026-05-01T10:00:00+08:00");
const view = (change: Partial<ProposalRow>): ProposalView => ({
  id: "p",
  row: proposalRow(change),
  acts: [],
  handIn: null,
});
const asked = (change: Partial<ProposalRow>, memberId = FIRST, now = NOW) =>
  asksOf(view(change), memberId, now).map(({ kind }) => kind);

const reply = {
  id: "00000000-0000-7000-8000-000000000401",
  round: 1,
  unitName: "演示区住建局",
  replyNo: "",
  abstract: "",
  body: "演示答复",
  outcomeClass: "B" as const,
  promise: "",
  promiseOn: null,
  contactPerson: "",
  contactPhone: "",
  signedBy: "",
  sentAt: "2026-04-20T09:00:00+08:00",
};
const replied = { state: "REPLIED" as const, replies: [reply], evaluationDueOn: "2026-05-10" };

test("an invitation asks until it is answered or its time is over", () => {
  expect(asked({ mine: "INVITED" }, COSIGNER)).toEqual(["SIGN"]);
  expect(asked({ mine: "INVITED" }, COSIGNER, new Date("2026-05-02T09:00:00+08:00"))).toEqual([]);
  expect(asked({ mine: "COSIGNER", signers: [proposalSigner({ state: "SIGNED" })] }, COSIGNER)).toEqual([]);
});

test("a changed text asks for another signature", () => {
  const signers = [proposalSigner({ askedTextNo: 2, signedTextNo: 1 })];
  expect(asked({ mine: "INVITED", signers }, COSIGNER)).toEqual(["SIGN_AGAIN"]);
});

test("a reply asks for a rating until it is given, its day is over, or the round is another", () => {
  expect(asked(replied)).toEqual(["EVALUATE"]);
  expect(asked({ ...replied, myEvaluation: satisfied })).toEqual([]);
  expect(asked(replied, FIRST, new Date("2026-05-10T23:59:00+08:00"))).toEqual(["EVALUATE"]);
  expect(asked(replied, FIRST, new Date("2026-05-11T00:00:00+08:00"))).toEqual([]);
  expect(asked({ ...replied, round: 2 })).toEqual([]);
  expect(asked({ ...replied, mine: "INVITED" }, COSIGNER)).toEqual([]);
});

test("a merged proposal is rated when what it went into has been replied to", () => {
  const merged = (state: "IN_HANDLING" | "REPLIED") =>
    proposalRow({ ...replied, state: "MERGED", mergedInto: { caseNo: 3, title: "演示", state } });
  expect([mayEvaluate(merged("REPLIED")), mayEvaluate(merged("IN_HANDLING"))]).toEqual([true, false]);
});

test("only whom a unit names is asked about a contact, once", () => {
  const contact = {
    unitName: "演示区住建局",
    mode: "VISIT" as const,
    happenedOn: "2026-04-01",
    place: "",
    summary: "",
  };
  const claim = (id: string, isAsked: boolean, mine: "CONFIRMED" | null) => ({
    ...contact,
    id,
    claimedAt: "2026-04-02T09:00:00+08:00",
    isAsked,
    mine,
  });
  const contacts = [claim("a", true, null), claim("b", false, null), claim("c", true, "CONFIRMED")];
  expect(asksOf(view({ state: "IN_HANDLING", contacts }), FIRST, NOW)).toMatchObject([{ contactId: "a" }]);
});

test("a promise asks on its day, whatever the state and the year", () => {
  const promise = { id: "x", unitName: "", promise: "", dueOn: "2026-05-01", fulfilledOn: null, progress: [] };
  const open = [{ ...promise, isAskedNow: true, memberSays: null }];
  expect(asked({ state: "TRACKING", promises: open })).toEqual(["PROMISE"]);
  expect(asked({ state: "TRACKING", promises: [{ ...promise, isAskedNow: false, memberSays: "KEPT" }] })).toEqual([]);
});

test("the first proposer confirms what was entered for them, mends what came back and hands in what is signed", () => {
  expect(asked({ state: "SUBMITTED", enteredBy: "演示干部" })).toEqual(["CONFIRM_ENTRY"]);
  expect(asked({ state: "RETURNED" })).toEqual(["REVISE"]);
  expect(asked({ state: "DRAFT" })).toEqual(["HAND_IN"]);
  const signers = [proposalSigner({ state: "SIGNED", signedTextNo: 1 })];
  expect(asked({ state: "RETURNED", mine: "COSIGNER", signers }, COSIGNER)).toEqual([]);
});

test("nothing is asked of a withdrawn proposal; all asks are counted", () => {
  expect(asked({ ...replied, state: "WITHDRAWN" })).toEqual([]);
  expect(countAsks([view(replied), view({ state: "RETURNED" }), view({})], FIRST, NOW)).toBe(2);
});
