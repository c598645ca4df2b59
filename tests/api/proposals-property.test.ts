import type { ProposalAct } from "#contract/proposals.ts";
import { refusals } from "#contract/refusals.ts";
import { PROPOSAL_STATES } from "#domain/proposal/proposal-state.ts";
import { lockProposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { addProposer, proposalBody, type Proposer } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db, tenant } = house;
const people = await Promise.all([addProposer(server), addProposer(server), addProposer(server)]);

type Step =
  | { readonly kind: "invite" | "submit"; readonly who: number; readonly text: number; readonly flag: boolean }
  | { readonly kind: "act"; readonly who: number; readonly act: ProposalAct }
  | { readonly kind: "wait" }
  | { readonly kind: "return" };

const act: fc.Arbitrary<ProposalAct> = fc.oneof(
  fc.record({ act: fc.constant("sign" as const), textNo: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ act: fc.constant("decline" as const), reason: fc.constant("另有安排") }),
  fc.record({ act: fc.constant("endCosigning" as const) }),
  fc.record({ act: fc.constant("withdraw" as const), note: fc.constant("") }),
  fc.record({ act: fc.constant("askWithdrawal" as const), note: fc.constant("情况已经解决") }),
);
const who = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
);
const anyone = fc.integer({ min: 0, max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("invite" as const), who, text: fc.nat(2), flag: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("submit" as const), who, text: fc.nat(2), flag: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("act" as const), who: anyone, act }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("return" as const) }) },
);

const bodyOf = (text: number) => proposalBody({ analysis: `第 ${text} 种分析`, allowCosign: true });

/** What the office does when it sends a proposal back. */
const returnIt = (id: string) =>
  db.transaction().execute(async (tx) => {
    const office = { accountId: people[0]?.id ?? null, name: "演示提案委", roles: ["committee"] as const };
    for (const move of ["startReview", "return"] as const) {
      const proposal = await lockProposal(tx, tenant.id, id);
      if (proposal) await takeProposalMove(tx, house, office, proposal, move, { note: "请补充数据" });
    }
  });

const done = async (id: string, one: Step) => {
  const person = people["who" in one ? one.who : 0] as Proposer;
  switch (one.kind) {
    case "wait":
      return void server.clock.advance(30 * 3_600_000);
    case "return":
      return returnIt(id);
    case "invite":
      return person.invite(id, membersAfter(one.flag ? 2 : 3), bodyOf(one.text));
    case "submit":
      return person.submit(id, bodyOf(one.text), one.flag);
    case "act":
      return person.act(id, one.act);
  }
};

const membersAfter = (end: number) => people.slice(1, end).map(({ memberId }) => memberId);

/** Accepted, or said no to for good. */
const DEFINITE = ["accepted", ...Object.entries(refusals).flatMap(([kind, { status }]) => (status < 500 ? kind : []))];

const take = async (id: string, one: Step): Promise<string> => {
  const result = await done(id, one);
  return result && "code" in result ? result.code : (result?.status ?? "accepted");
};

const look = async (id: string) => {
  const proposal = await db.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirst();
  const texts = await db
    .selectFrom("proposal_text")
    .select(["no", "analysis"])
    .where("proposal_id", "=", id)
    .orderBy("no")
    .execute();
  const signers = await db.selectFrom("proposal_signer").selectAll().where("proposal_id", "=", id).execute();
  const moves = await db.selectFrom("proposal_move").selectAll().where("proposal_id", "=", id).orderBy("no").execute();
  return { proposal, texts, signers, moves };
};

type Look = Awaited<ReturnType<typeof look>>;

const expectSound = ({ proposal, texts, signers, moves }: Look, before: Look) => {
  expect(texts.slice(0, before.texts.length)).toEqual(before.texts);
  expect(moves.slice(0, before.moves.length)).toEqual(before.moves);
  if (!proposal) return;
  expect(PROPOSAL_STATES).toContain(proposal.state);
  expect(texts.map(({ no }) => no)).toEqual(texts.map((_, place) => place + 1));
  expect(texts.at(-1)).toEqual({ no: proposal.text_no, analysis: proposal.analysis });
  if (before.proposal?.serial_no) expect(proposal.serial_no).toBe(before.proposal.serial_no);
  const signed = signers.filter(({ state }) => state === "SIGNED");
  for (const one of signed) expect(one.signed_text_no).toBeLessThanOrEqual(proposal.text_no);
  expect(signed.map(({ member_id }) => member_id)).toContain(people[0]?.memberId);
  const isOpen = proposal.cosign_deadline !== null;
  if (signers.some(({ state }) => state === "INVITED")) expect(isOpen).toBe(true);
  if (isOpen) expect(["COSIGNING", "RETURNED"]).toContain(proposal.state);
  if (proposal.state === "SUBMITTED") expect(signed.every((one) => one.signed_text_no === proposal.text_no)).toBe(true);
};

test("whatever members do in whatever order: no text is lost, no signature is to a text that was not shown, every state is defined", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      server.clock.set(new Date());
      const id = randomUUID();
      let before = await look(id);
      for (const one of [{ kind: "invite", who: 0, text: 0, flag: false } as const, ...steps]) {
        const answer = await take(id, one);
        expect(DEFINITE).toContain(answer);
        const after = await look(id);
        expectSound(after, before);
        expect(after.moves.length > before.moves.length && answer !== "accepted").toBe(false);
        before = after;
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
