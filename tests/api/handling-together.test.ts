import { decideExtension } from "#server/handling/decide-extension.ts";
import { passReply } from "#server/handling/pass-reply.ts";
import { startRehandling } from "#server/handling/start-rehandling.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addProposal, assignTo, type Person, sayOfContact, withProposal } from "#tests/support/handling-world.ts";
import { withServer } from "#tests/support/test-server.ts";
import { openUnitDesk } from "#tests/support/unit-desk.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db } = house;
const { committee, desk, author, unit, other, third, ...work } = await openUnitDesk(server);
const { today, inDays, at, send, read, accept, contact, draft, sign, asDesk, soleTask, draftedTask, proposalOf } = work;

describe("主办 and 会办", () => {
  const joint = async () => {
    const proposalId = await addProposal(server, [author]);
    const parts = [
      { unitId: unit.id, role: "LEAD" as const },
      { unitId: other.id, role: "CO" as const },
    ];
    const [lead = "", co = ""] = await assignTo(server, committee, proposalId, parts);
    await accept(unit.clerk, lead);
    await accept(other.clerk, co);
    await db.updateTable("proposal").set({ visit_waived: true }).where("id", "=", proposalId).execute();
    const replyId = randomUUID();
    await draft(unit.clerk, lead, {}, replyId);
    return { proposalId, lead, co, replyId };
  };
  const cosign = (who: Person, taskId: string, replyId: string, agrees: boolean, note = "") =>
    send(who, "POST", at(taskId, "/cosignature"), { replyId, agrees, note });
  const opine = (taskId: string) => send(other.clerk, "PUT", at(taskId, "/opinion"), { opinion: "会办意见甲" });

  test("the lead signs once every 会办 has sent its opinion and agreed to the version that stands", async () => {
    const { proposalId, lead, co, replyId } = await joint();
    expectProblem(await sign(unit.leader, lead, replyId), 409, "cosign-needed");
    expect((await read(other.clerk, co)).json).toMatchObject({
      stage: "COSIGNING",
      leadDraft: { replyId, mine: null },
    });
    expectProblem(await cosign(other.clerk, co, replyId, false), 422, "invalid-fields");
    expect((await cosign(other.clerk, co, replyId, false, "第二条不妥")).status).toBe(200);
    expect((await opine(co)).json).toMatchObject({ state: "CO_DONE", opinion: "会办意见甲" });
    expectProblem(await sign(unit.leader, lead, replyId), 409, "cosign-needed");
    expect((await read(unit.clerk, lead)).json).toMatchObject({
      stage: "COSIGNING",
      others: [{ opinion: "会办意见甲" }],
      replies: [{ cosigns: [{ agrees: false, note: "第二条不妥" }] }],
    });
    await cosign(other.clerk, co, replyId, true);
    const next = randomUUID();
    await draft(unit.clerk, lead, { body: "按意见修改", baseVersion: 1 }, next);
    expectProblem(await sign(unit.leader, lead, next), 409, "cosign-needed");
    expectProblem(await cosign(other.clerk, co, replyId, true), 409, "reply-overtaken");
    await cosign(other.clerk, co, next, true);
    expect((await sign(unit.leader, lead, next)).status).toBe(200);
    expect((await asDesk((tx, actor) => passReply(tx, house, actor, lead))).ok).toBe(true);
    expect((await proposalOf(proposalId)).state).toBe("REPLIED");
  });

  test("a 会办 logs no contact and drafts no reply, a 主办 co-signs nothing and sends no opinion; neither reads the other's papers", async () => {
    const { lead, co, replyId } = await joint();
    expectProblem(await contact(other.clerk, co), 409, "move-not-allowed");
    expectProblem(await draft(other.clerk, co), 409, "move-not-allowed");
    expectProblem(await cosign(unit.clerk, lead, replyId, true), 409, "move-not-allowed");
    const opinion = await send(unit.clerk, "PUT", at(lead, "/opinion"), { opinion: "不该有" });
    expectProblem(opinion, 409, "move-not-allowed");
    expectProblem(await read(other.clerk, lead), 404, "not-found");
    expectProblem(await read(third.clerk, co), 404, "not-found");
  });

  test("of two 分办 the proposal is answered with the second, its class the worse one", async () => {
    const proposalId = await addProposal(server, [author], "FILED", { visit_waived: true });
    const parts = [unit, other].map(({ id }) => ({ unitId: id, role: "SPLIT" as const }));
    const [one = "", two = ""] = await assignTo(server, committee, proposalId, parts);
    for (const [who, taskId, outcomeClass] of [
      [unit, one, "C"],
      [other, two, "A"],
    ] as const) {
      expect((await proposalOf(proposalId)).state).toBe("IN_HANDLING");
      await accept(who.clerk, taskId);
      const replyId = randomUUID();
      await draft(who.clerk, taskId, {}, replyId);
      await sign(who.leader, taskId, replyId, { outcomeClass });
      await asDesk((tx, actor) => passReply(tx, house, actor, taskId));
    }
    expect(await proposalOf(proposalId)).toMatchObject({ state: "REPLIED", outcome_class: "C" });
  });
});

describe("more days, meetings, promises", () => {
  test("an extension is asked for within 180 days of the assignment and granted or refused by the 提案委", async () => {
    const { proposalId, taskId } = await soleTask();
    await accept(unit.clerk, taskId);
    const ask = (toDueOn: string) => send(unit.clerk, "POST", at(taskId, "/extensions"), { reason: "需论证", toDueOn });
    expectProblem(await ask(inDays(400)), 422, "invalid-fields");
    expectProblem(await ask(inDays(10)), 422, "invalid-fields");
    expect((await ask(inDays(120))).json).toMatchObject({ extensions: [{ state: "ASKED" }] });
    expectProblem(await ask(inDays(130)), 409, "extension-open");
    const grant = (day: string | null) => asDesk((tx, actor) => decideExtension(tx, house, actor, taskId, day));
    expect((await grant(inDays(400))).ok).toBe(false);
    expect((await grant(inDays(120))).ok).toBe(true);
    const { json } = await read(unit.clerk, taskId);
    expect(json).toMatchObject({ extensions: [{ state: "GRANTED" }], due: { finish: { on: inDays(120) } } });
    expect((await proposalOf(proposalId)).reply_due_on).toBe(inDays(120));
    await ask(inDays(150));
    await grant(null);
    expect((await read(unit.clerk, taskId)).json?.["extensions"]).toMatchObject([{}, { state: "REFUSED" }]);
  });

  test("a wish for a meeting is answered once", async () => {
    const { proposalId, taskId } = await soleTask();
    const id = randomUUID();
    await db
      .insertInto("meeting_request")
      .values({
        tenant_id: house.tenant.id,
        id,
        proposal_id: proposalId,
        member_id: author.memberId ?? "",
        wish: "想当面谈谈",
        at: house.now(),
        answer: null,
        answered_by: null,
        answered_at: null,
      })
      .execute();
    const answer = (words: string, who = unit.clerk, task = taskId) =>
      send(who, "PUT", at(task, `/meetings/${id}`), { answer: words });
    for (const _ of [1, 2])
      expect((await answer("周三上午")).json).toMatchObject({ meetings: [{ answer: "周三上午" }] });
    expectProblem(await answer("周四上午"), 409, "move-not-allowed");
    expectProblem(await answer("周三上午", unit.clerk, (await soleTask()).taskId), 404, "not-found");
  });

  test("progress is reported at any time, whether the promise is kept only from its day on", async () => {
    const { taskId, replyId } = await draftedTask();
    await sign(unit.leader, taskId, replyId, { outcomeClass: "B", promise: "年内完成", promiseOn: inDays(30) });
    await asDesk((tx, actor) => passReply(tx, house, actor, taskId));
    const { id: commitmentId } = await db
      .selectFrom("commitment")
      .select("id")
      .where("task_id", "=", taskId)
      .executeTakeFirstOrThrow();
    const report = (text: string, says: string | null) =>
      send(unit.clerk, "POST", at(taskId, "/progress"), { commitmentId, text, says });
    for (const _ of [1, 2]) await report("已开工", null);
    expectProblem(await report("已完成", "KEPT"), 422, "invalid-fields");
    await db.updateTable("commitment").set({ due_on: today() }).where("id", "=", commitmentId).execute();
    const { json } = await report("已完成", "KEPT");
    expect(json).toMatchObject({
      promises: [{ unitSays: "KEPT" }],
      progress: [{ text: "已完成" }, { text: "已开工" }],
    });
    expect(json?.["progress"]).toHaveLength(2);
  });
});

test("handled again: a round more, accepted as of today, an old contact counts no more, and the new reply overtakes the old promise", async () => {
  const { proposalId, taskId, replyId } = await draftedTask();
  await sign(unit.leader, taskId, replyId, { outcomeClass: "B", promise: "年内完成", promiseOn: inDays(30) });
  await asDesk((tx, actor) => passReply(tx, house, actor, taskId));
  const mover = { accountId: desk.accountId, name: desk.name, roles: ["committee" as const] };
  await withProposal(server, proposalId, (tx, proposal) =>
    takeProposalMove(tx, house, mover, proposal, "endEvaluation"),
  );
  await withProposal(server, proposalId, (tx, proposal) => startRehandling(tx, house, desk, proposal, "请再沟通"));
  expect(await proposalOf(proposalId)).toMatchObject({ state: "REHANDLING", round: 2 });
  const again = (await read(unit.clerk, taskId)).json;
  expect(again).toMatchObject({ state: "ACCEPTED", stage: "TO_CONTACT", round: 2, lacks: { contact: true } });
  const next = randomUUID();
  await draft(unit.clerk, taskId, { body: "再次答复", baseVersion: 1 }, next);
  expectProblem(await sign(unit.leader, taskId, next), 409, "contact-needed");
  const contactId = randomUUID();
  await contact(unit.clerk, taskId, {}, contactId);
  await sayOfContact(server, contactId, "CONFIRMED");
  expect((await sign(unit.leader, taskId, next)).status).toBe(200);
  await asDesk((tx, actor) => passReply(tx, house, actor, taskId));
  expect(await proposalOf(proposalId)).toMatchObject({ state: "REPLIED", outcome_class: "A", promise_on: null });
  expect((await read(unit.clerk, taskId)).json).toMatchObject({ promises: [{ isClosed: true }], stage: "REPLIED" });
});
