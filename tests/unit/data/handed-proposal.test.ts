import { expect, test } from "vitest";
import { readHandedOp } from "#data/handed-item.ts";
import { COSIGNER, proposalBody, satisfied } from "#tests/support/proposal-rows.ts";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
const ID = "00000000-0000-7000-8000-000000000002";
const common = { opId: ID, entityId: ID, v: 1, author: ACCOUNT, clientAt: "2026-05-01T09:00:00+08:00" };
const handed = (kind: string, payload: object) => readHandedOp({ ...common, kind, payload }, ACCOUNT);

const acts = [
  { act: "sign", textNo: 1 },
  { act: "decline", reason: "不了解情况" },
  { act: "endCosigning" },
  { act: "withdraw", note: "" },
  { act: "askWithdrawal", note: "理由" },
  { act: "confirmEntry", isMine: true, note: "" },
  { act: "answerContact", contactId: ID, answer: "CONFIRMED" },
  { act: "waiveVisit", waived: true },
  { act: "askMeeting", requestId: ID, wish: "下周" },
  { act: "evaluate", round: 1, answers: satisfied },
  { act: "answerPromise", commitmentId: ID, says: "PARTLY", note: "" },
];

test.each(acts)("$act goes over whole, and loses what does not belong to it", (act) => {
  expect(handed("proposal.act", { ...act, stray: 1 })).toEqual({ ...common, kind: "proposal.act", payload: act });
});

test("a text goes over with an invitation and with a hand-in", () => {
  const body = proposalBody({ attachments: [{ sha256: "a".repeat(64), name: "附件.pdf", bytes: 5 }] });
  for (const [kind, rest] of [
    ["proposal.invite", { memberIds: [COSIGNER] }],
    ["proposal.submit", { endCosigning: true }],
  ] as const)
    expect(handed(kind, { body, ...rest })).toEqual({ ...common, kind, payload: { body, ...rest } });
});

test.each([
  ["proposal.act", { act: "sign", textNo: 0 }],
  ["proposal.act", { act: "decline", reason: " " }],
  ["proposal.act", { act: "answerContact", contactId: ID, answer: "MAYBE" }],
  ["proposal.act", { act: "evaluate", round: 1, answers: { ...satisfied, overall: "GREAT" } }],
  ["proposal.act", { act: "unheard of" }],
  ["proposal.submit", { body: { ...proposalBody(), title: "" }, endCosigning: true }],
  ["proposal.submit", { body: proposalBody() }],
  ["proposal.invite", { body: proposalBody(), memberIds: [] }],
])("a damaged %s is not taken: %j", (kind, payload) => {
  expect(handed(kind, payload)).toBeUndefined();
});
