import { addDays, dayOf } from "#domain/time/local-date.ts";
import { approveReturn, rejectReturn } from "#server/handling/decide-return.ts";
import { passReply } from "#server/handling/pass-reply.ts";
import { sendBackReply } from "#server/handling/send-back-reply.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { sayOfContact } from "#tests/support/handling-world.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { openUnitDesk } from "#tests/support/unit-desk.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db } = house;
const { committee, author, cosigner, unit, other, ...desk } = await openUnitDesk(server);
const { today, inDays, at, send, read, accept, contact, draft, sign, asDesk, soleTask, draftedTask, proposalOf } = desk;

describe("a task belongs to its unit", () => {
  test("its clerk reads it with text, proposers and days; everybody else is told that there is none, or may not ask", async () => {
    const { taskId } = await soleTask([author, cosigner]);
    const { status, json } = await read(unit.clerk, taskId);
    expect(status).toBe(200);
    expect(json).toMatchObject({ state: "NEW", stage: "TO_ACCEPT", role: "SOLE", situation: "演示情况" });
    expect(json?.["proposers"]).toMatchObject([{ name: author.name, isFirst: true }, { name: cosigner.name }]);
    expect(json).toMatchObject({ attachments: [] });
    expect(json?.["due"]).toMatchObject({ accept: { workingDaysLeft: 5 }, return: { workingDaysLeft: 7 } });
    expectProblem(await read(other.clerk, taskId), 404, "not-found");
    for (const who of [author, committee, await addSignedIn(server, ["OFFICE"])])
      expectProblem(await read(who, taskId), 403, "not-allowed");
    expectProblem(await read(await addSignedIn(server, ["UNIT_CLERK"]), taskId), 404, "not-found");
  });

  test("before it is assigned, and after it went to another unit, its unit knows nothing of it", async () => {
    const { proposalId, taskId } = await soleTask();
    await db.updateTable("handling_task").set({ state: "PREPARED" }).where("id", "=", taskId).execute();
    expectProblem(await read(unit.clerk, taskId), 404, "not-found");
    expectProblem(await accept(unit.clerk, taskId), 404, "not-found");
    await db.updateTable("handling_task").set({ state: "NEW" }).where("id", "=", taskId).execute();
    await send(unit.clerk, "POST", at(taskId, "/return-request"), { reason: "NOT_OURS", note: "属演示三局职责" });
    expect((await asDesk((tx, actor) => approveReturn(tx, house, actor, taskId, other.id))).ok).toBe(true);
    expectProblem(await read(unit.clerk, taskId), 404, "not-found");
    const { json } = await send(other.clerk, "GET", "/api/v1/unit/tasks");
    const next = await db
      .selectFrom("handling_task")
      .select("id")
      .where("proposal_id", "=", proposalId)
      .where("state", "=", "NEW")
      .executeTakeFirstOrThrow();
    expect(json?.["items"]).toMatchObject([{ id: next.id, state: "NEW", stage: "TO_ACCEPT" }]);
  });
});

describe("accepting and giving back", () => {
  test("a clerk accepts once and says whom to call; the first contact counts from then", async () => {
    const { taskId } = await soleTask();
    const accepted = await accept(unit.clerk, taskId);
    expect(accepted.json).toMatchObject({ state: "ACCEPTED", stage: "TO_CONTACT", clerkName: "演示经办甲" });
    expect(accepted.json?.["due"]).toMatchObject({ accept: null, contact: { workingDaysLeft: 15 } });
    expectProblem(await accept(unit.clerk, taskId), 409, "move-not-allowed");
  });

  test("a return is asked for with a reason of the list, within its days, and the 提案委 may say no", async () => {
    const { taskId } = await soleTask();
    const ask = (reason: string) => send(unit.clerk, "POST", at(taskId, "/return-request"), { reason, note: "理由" });
    expectProblem(await ask("BECAUSE"), 422, "invalid-fields");
    expect((await ask("NOT_OURS")).json).toMatchObject({ state: "RETURN_REQUESTED", stage: "TO_ACCEPT" });
    expectProblem(await accept(unit.clerk, taskId), 409, "move-not-allowed");
    expect((await asDesk((tx, actor) => rejectReturn(tx, house, actor, taskId, "请办理"))).ok).toBe(true);
    expect((await read(unit.clerk, taskId)).json).toMatchObject({ state: "ACCEPTED" });

    const late = await soleTask();
    await db
      .updateTable("handling_task")
      .set({ return_due_on: addDays(dayOf(today()), -1) })
      .where("id", "=", late.taskId)
      .execute();
    const asked = await send(unit.clerk, "POST", at(late.taskId, "/return-request"), {
      reason: "NOT_OURS",
      note: "迟",
    });
    expectProblem(asked, 409, "return-too-late");
  });
});

describe("a contact is what the member says it was (C3)", () => {
  test("it is logged once under its id, never in the future, only with proposers, and taken back while unanswered", async () => {
    const { taskId } = await soleTask();
    expectProblem(await contact(unit.clerk, taskId), 409, "move-not-allowed");
    await accept(unit.clerk, taskId);
    const id = randomUUID();
    for (const _ of [1, 2]) expect((await contact(unit.clerk, taskId, {}, id)).status).toBe(200);
    expectProblem(await contact(unit.clerk, taskId, { summary: "另一说" }, id), 409, "id-taken");
    expectProblem(await contact(unit.clerk, taskId, { happenedOn: inDays(1) }), 422, "invalid-fields");
    expectProblem(await contact(unit.clerk, taskId, { happenedOn: inDays(-1) }), 422, "invalid-fields");
    expectProblem(await contact(unit.clerk, taskId, { memberIds: [cosigner.memberId] }), 422, "invalid-fields");
    const { json } = await read(unit.clerk, taskId);
    expect(json).toMatchObject({ stage: "DRAFTING", contacts: [{ id, standing: "UNANSWERED", asked: [author.name] }] });
    const voided = await send(unit.clerk, "DELETE", at(taskId, `/contacts/${id}`));
    expect(voided.json).toMatchObject({ stage: "TO_CONTACT", contacts: [{ isVoided: true }] });
  });

  test("an answered one is not taken back, and a no is told without who or what", async () => {
    const { taskId } = await soleTask();
    await accept(unit.clerk, taskId);
    const id = randomUUID();
    await contact(unit.clerk, taskId, {}, id);
    await sayOfContact(server, id, "DISPUTED");
    expectProblem(await send(unit.clerk, "DELETE", at(taskId, `/contacts/${id}`)), 409, "move-not-allowed");
    const { json, text } = await read(unit.clerk, taskId);
    expect(json?.["contacts"]).toMatchObject([{ standing: "NOT_ACKNOWLEDGED" }]);
    expect(text).not.toContain("DISPUTED");
  });
});

describe("signing off", () => {
  test("needs a confirmed contact, or a waiver, or a claim that nobody answered for five working days", async () => {
    const { taskId, proposalId } = await soleTask();
    await accept(unit.clerk, taskId);
    const [replyId, contactId] = [randomUUID(), randomUUID()];
    await draft(unit.clerk, taskId, {}, replyId);
    const waiting = await sign(unit.leader, taskId, replyId);
    expectProblem(waiting, 409, "contact-needed");
    await contact(unit.clerk, taskId, {}, contactId);
    expectProblem(await sign(unit.leader, taskId, replyId), 409, "contact-needed");
    for (const answer of ["DISPUTED", "FORGOTTEN"]) {
      await sayOfContact(server, contactId, answer);
      expectProblem(await sign(unit.leader, taskId, replyId), 409, "contact-needed");
    }
    await sayOfContact(server, contactId, null);
    await db
      .updateTable("contact_record")
      .set({ claimed_at: new Date(house.now().getTime() - 14 * 86_400_000) })
      .where("id", "=", contactId)
      .execute();
    expect((await read(unit.clerk, taskId)).json?.["lacks"]).toEqual({ contact: false, cosign: false });
    await sayOfContact(server, contactId, "DISPUTED");
    await db.updateTable("proposal").set({ visit_waived: true }).where("id", "=", proposalId).execute();
    expect((await sign(unit.leader, taskId, replyId)).json).toMatchObject({ state: "SIGNED_OFF", stage: "TO_SIGN" });
  });

  test("is the leader's: a clerk may not, and neither may another unit's leader", async () => {
    const { taskId, replyId } = await draftedTask();
    expectProblem(await sign(unit.clerk, taskId, replyId), 403, "not-allowed");
    expectProblem(await sign(other.leader, taskId, replyId), 404, "not-found");
    expect((await sign(unit.leader, taskId, replyId)).json).toMatchObject({
      state: "SIGNED_OFF",
      replies: [{ signedBy: unit.leader.name, replyNo: expect.stringMatching(/^演示复〔\d{4}〕\d+号$/) }],
    });
    expectProblem(await sign(unit.leader, taskId, replyId), 409, "move-not-allowed");
  });

  test("B says what is promised until when; D only where the tenant has it", async () => {
    const { taskId, replyId } = await draftedTask();
    const bad = [
      { outcomeClass: "D" },
      { outcomeClass: "B" },
      { outcomeClass: "B", promise: "年内完成" },
      { outcomeClass: "B", promise: "年内完成", promiseOn: today() },
    ];
    for (const changes of bad) expectProblem(await sign(unit.leader, taskId, replyId, changes), 422, "invalid-fields");
    const promised = { outcomeClass: "B", promise: "年内完成", promiseOn: inDays(100) };
    expect((await sign(unit.leader, taskId, replyId, promised)).status).toBe(200);
  });

  test("a version that a colleague overtook is neither saved over nor signed; the same words make no version", async () => {
    const { taskId, replyId } = await draftedTask();
    expect((await draft(unit.clerk, taskId, {}, randomUUID())).json?.["replies"]).toHaveLength(1);
    expectProblem(await draft(unit.clerk, taskId, { body: "另一稿" }), 409, "reply-overtaken");
    const second = await draft(unit.leader, taskId, { body: "第二稿", baseVersion: 1 });
    expect(second.json?.["replies"]).toMatchObject([{ version: 2, body: "第二稿" }, { version: 1 }]);
    expectProblem(await sign(unit.leader, taskId, replyId), 409, "reply-overtaken");
  });
});

describe("the audit", () => {
  test("passes the reply: the proposal is answered by itself, with a day for the rating and an open promise", async () => {
    const { proposalId, taskId, replyId } = await draftedTask();
    await sign(unit.leader, taskId, replyId, { outcomeClass: "B", promise: "年内完成", promiseOn: inDays(100) });
    expect((await asDesk((tx, actor) => passReply(tx, house, actor, taskId))).ok).toBe(true);
    const proposal = await proposalOf(proposalId);
    expect(proposal).toMatchObject({ state: "REPLIED", outcome_class: "B", promise_on: inDays(100) });
    expect(proposal.evaluation_due_on).not.toBeNull();
    const { json } = await read(unit.clerk, taskId);
    expect(json).toMatchObject({ state: "REPLIED", stage: "TRACKING", promises: [{ promise: "年内完成" }] });
    expectProblem(await draft(unit.clerk, taskId, { body: "改", baseVersion: 1 }), 409, "move-not-allowed");
  });

  test("may put another class with a reason; what the unit signed stays beside it", async () => {
    const { proposalId, taskId, replyId } = await draftedTask();
    await sign(unit.leader, taskId, replyId);
    await asDesk((tx, actor) => passReply(tx, house, actor, taskId, { outcomeClass: "C", reason: "尚未解决" }));
    expect((await proposalOf(proposalId)).outcome_class).toBe("C");
    const { json } = await read(unit.clerk, taskId);
    expect(json).toMatchObject({ replies: [{ outcomeClass: "C", signedClass: "A" }], stage: "REPLIED" });
    expect(json?.["history"]).toMatchObject({ 4: { move: "passReply", note: "尚未解决" } });
  });

  test("sends it back with words; the signed version stays, a new one is signed", async () => {
    const { taskId, replyId } = await draftedTask();
    await sign(unit.leader, taskId, replyId);
    await asDesk((tx, actor) => sendBackReply(tx, house, actor, taskId, "请逐条答复"));
    expect((await read(unit.clerk, taskId)).json).toMatchObject({ state: "DRAFTING", stage: "DRAFTING" });
    expectProblem(await sign(unit.leader, taskId, replyId), 409, "reply-overtaken");
    const next = randomUUID();
    expect((await draft(unit.clerk, taskId, { baseVersion: 1 }, next)).status).toBe(200);
    expect((await sign(unit.leader, taskId, next)).json).toMatchObject({ state: "SIGNED_OFF" });
  });
});
