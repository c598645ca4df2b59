import type { HandIn, ProposalView } from "#data/my-proposals.ts";
import { bodyOfDraft } from "#data/proposal-body.ts";
import { emptyProposal, type ProposalFields } from "#domain/proposal/proposal-draft.ts";
import { cosigningOf } from "#member/drafts/proposal/cosigning.ts";
import { proposalRow } from "#tests/support/proposal-rows.ts";
import { expect, test } from "vitest";

const ids = ["a", "b", "c"].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`);
const [first = "", second = "", third = ""] = ids;
const NOW = new Date("2026-11-21T10:00:00+08:00");
const fields: ProposalFields = {
  ...emptyProposal,
  title: "关于改善夜间照明的建议",
  situation: "三条路没有路灯。",
  suggestions: "年内增设路灯。",
  publicLevel: "FULL",
  proposerType: "JOINT",
};
const signer = (memberId: string, state: "SIGNED" | "INVITED" | "DECLINED", reason: string | null = null) => ({
  memberId,
  name: "演示",
  sector: "演示界别",
  isFirst: memberId === first,
  state,
  askedTextNo: 1,
  signedTextNo: state === "SIGNED" ? 1 : null,
  answeredAt: null,
  reason,
});
const asked = (...signers: ReturnType<typeof signer>[]): ProposalView => ({
  id: "p",
  row: proposalRow({
    ...bodyOfDraft(fields),
    state: "COSIGNING",
    cosignDeadline: "2026-11-22T10:00:00+08:00",
    signers: [signer(first, "SIGNED"), ...signers],
  }),
  acts: [],
  handIn: null,
});
const states = (view: ProposalView | null, now = NOW, words: Partial<ProposalFields> = {}) =>
  cosigningOf(view, { ...fields, ...words }, now).cosigners.map(({ memberId, state }) => [memberId, state]);

test("who is chosen and not asked keeps nothing from being handed in", () => {
  const cosigning = cosigningOf(null, { ...fields, cosigners: `${second}\n${third}` }, NOW);
  expect(cosigning.cosigners.map(({ state }) => state)).toEqual(["NEW", "NEW"]);
  expect(cosigning).toMatchObject({ named: [second, third], open: 0, toSignAgain: 0, isAsking: false });
});

test("each signer as the server says; past the deadline an open invitation has expired", () => {
  const view = asked(signer(second, "INVITED"), signer(third, "DECLINED", "不了解情况"));
  expect(states(view)).toEqual([
    [second, "INVITED"],
    [third, "DECLINED"],
  ]);
  expect(states(view, new Date("2026-11-22T10:00:00+08:00"))[0]).toEqual([second, "EXPIRED"]);
  expect(cosigningOf(view, fields, NOW)).toMatchObject({ named: [second], open: 1, isAsking: true });
});

test("a word changed after signing asks again; a choice changed does not", () => {
  const view = asked(signer(second, "SIGNED"));
  expect(cosigningOf(view, { ...fields, category: "CITY" }, NOW).toSignAgain).toBe(0);
  expect(states(view, NOW, { suggestions: "两年内增设路灯。" })).toEqual([[second, "AGAIN"]]);
});

test("an invitation that waits on this phone counts as asked", () => {
  const body = bodyOfDraft({ ...fields, suggestions: "两年内增设路灯。" });
  const handIn: HandIn = {
    opId: "o",
    kind: "invite",
    body,
    at: "2026-11-21T10:00:00+08:00",
    delivery: { state: "STORED", nextTryAt: null },
  };
  const changed = { ...fields, suggestions: body.suggestions, cosigners: second };
  expect(cosigningOf({ id: "p", row: null, acts: [], handIn }, changed, NOW)).toMatchObject({
    open: 1,
    isAsking: false,
  });
  expect(states({ ...asked(signer(second, "SIGNED")), handIn }, NOW, { suggestions: body.suggestions })).toEqual([
    [second, "ASKING"],
  ]);
});
