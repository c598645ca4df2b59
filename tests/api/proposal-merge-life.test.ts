import { openProposalLife, type LifeMember } from "#tests/support/proposal-life.ts";
import { ratingOf } from "#tests/support/proposal-work.ts";
import { proposalBody } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const life = await openProposalLife(server);
const { committee, work, taskOf } = life;
const unit = await life.unit();
const accepted = { status: "accepted" };

/** Two members' proposal, filed. */
const filed = async (first: LifeMember, cosigner: LifeMember, title: string): Promise<string> => {
  const id = randomUUID();
  const body = proposalBody({ title });
  expect(await first.invite(id, [cosigner.memberId], body)).toMatchObject(accepted);
  expect(await cosigner.act(id, { act: "sign", textNo: 1 })).toMatchObject(accepted);
  expect(await first.submit(id, body)).toMatchObject(accepted);
  for (const move of ["startReview", "pass", "file"] as const)
    expect((await work.review(committee, id, move)).status).toBe(200);
  return id;
};

const creditOf = async (id: string) => {
  const entries = await server.house.db.selectFrom("duty_entry").selectAll().where("source_id", "=", id).execute();
  const takenBack = new Set(entries.map(({ reverses }) => reverses));
  return entries
    .filter(({ id: entryId, reverses }) => reverses === null && !takenBack.has(entryId))
    .map(({ kind, member_id, share_place, share_of }) => `${kind} ${member_id} ${share_place}/${share_of}`)
    .toSorted();
};

test("merged, taken apart, merged again and handled to the end: every author reads, is asked, rates, and keeps what was earned", async () => {
  const [a, b, c, d] = [await life.member(), await life.member(), await life.member(), await life.member()];
  const lead = await filed(a, b, "关于演示道路照明的提案");
  const child = await filed(c, d, "关于增设演示路灯的提案");
  const credit = [await creditOf(lead), await creditOf(child)];
  expect(credit.map((entries) => entries.length)).toEqual([4, 4]);
  const own = await c.read(child);
  const parts = [{ unitId: unit.id, role: "SOLE" as const }];

  const merge = () => work.review(committee, child, "merge", { targetId: lead });
  expect((await merge()).status).toBe(200);
  for (const who of [c, d])
    expect(await who.read(child)).toMatchObject({ state: "MERGED", mergedInto: { state: "FILED" }, title: own?.title });
  for (const who of [a, b]) expect(await who.read(child)).toBeUndefined();
  expect((await work.review(committee, child, "unmerge")).status).toBe(200);
  for (const who of [c, d])
    expect(await who.read(child)).toMatchObject({
      state: "FILED",
      caseNo: own?.caseNo,
      mergedInto: null,
      signers: own?.signers,
    });
  expect((await merge()).status).toBe(200);

  expect((await work.fastTrack(committee, lead, parts)).status).toBe(204);
  const { id: taskId } = await taskOf(lead, unit.id);
  expect((await work.accept(unit.clerk, taskId)).json?.["merged"]).toMatchObject([{ caseNo: own?.caseNo }]);
  const contactId = randomUUID();
  const logged = await work.contact(unit.clerk, taskId, contactId, life.today(), [c.memberId]);
  expect(logged.status).toBe(200);
  for (const [who, isAsked] of [
    [c, true],
    [d, false],
  ] as const)
    expect((await who.read(child))?.contacts.some(({ id }) => id === contactId)).toBe(isAsked);
  const confirmed = { act: "answerContact", contactId, answer: "CONFIRMED" } as const;
  expect(await d.act(child, confirmed)).toMatchObject({ code: "not-found" });
  expect(await c.act(child, confirmed)).toMatchObject(accepted);

  const replyId = randomUUID();
  await work.draft(unit.clerk, taskId, replyId, { body: "演示答复：已安排。" });
  expect((await work.sign(unit.leader, taskId, replyId)).status).toBe(200);
  expect((await work.audit(committee, taskId)).status).toBe(204);
  for (const [who, id] of [
    [a, lead],
    [b, lead],
    [c, child],
    [d, child],
  ] as const) {
    expect((await who.read(id))?.replies).toMatchObject([{ body: "演示答复：已安排。" }]);
    const answers = ratingOf("SATISFIED", "");
    expect(await who.act(id, { act: "evaluate", round: 1, answers })).toMatchObject(accepted);
  }
  expect(await d.read(child)).toMatchObject({ state: "MERGED", mergedInto: { state: "EVALUATED" } });
  expect((await work.moveRound(committee, lead, "close")).status).toBe(200);
  expect(await c.read(child)).toMatchObject({ mergedInto: { state: "CLOSED" }, signers: own?.signers });
  expect([await creditOf(lead), await creditOf(child)]).toEqual(credit);
});

test("who signs while a proposal is returned earns its submission as well, and nobody twice", async () => {
  const [first, early, late] = [await life.member(), await life.member(), await life.member()];
  const id = randomUUID();
  await first.invite(id, [early.memberId]);
  await early.act(id, { act: "sign", textNo: 1 });
  expect(await first.submit(id)).toMatchObject(accepted);
  for (const [move, more] of [
    ["startReview", {}],
    ["return", { note: "请补充数据" }],
  ] as const)
    expect((await work.review(committee, id, move, more)).status).toBe(200);
  expect(await first.invite(id, [early.memberId, late.memberId])).toMatchObject(accepted);
  expect(await late.act(id, { act: "sign", textNo: 1 })).toMatchObject(accepted);
  expect(await first.submit(id)).toMatchObject(accepted);
  const everybody = [first, early, late].map(({ memberId }, at) => `PROPOSAL_SUBMIT ${memberId} ${at + 1}/3`);
  expect(await creditOf(id)).toEqual(everybody.toSorted());
});
