import type { EvaluationAnswers } from "#contract/proposals.ts";
import { addHandledProposal, addProposer, stateOf } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { endDueEvaluations } from "#server/proposals/end-due-evaluations.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db, tenant } = house;
const [author, second, stranger] = await Promise.all([addProposer(server), addProposer(server), addProposer(server)]);

const accepted = { status: "accepted" };
const refusedAs = (code: string) => ({ status: "rejected", code });

const answers: EvaluationAnswers = {
  visited: "VISITED",
  attitude: "SATISFIED",
  heardHow: "VISIT",
  onPoint: "ON_POINT",
  leaderReplied: null,
  result: "AGREE",
  overall: "SATISFIED",
  comment: "",
  wouldSatisfy: "",
};
const unhappy = { ...answers, overall: "NOT", comment: "只答不办", wouldSatisfy: "请列出时间表" } as const;
const evaluate = (round = 1, given: EvaluationAnswers = answers) =>
  ({ act: "evaluate", round, answers: given }) as const;

describe("rating", () => {
  test("each rates for themselves and sees nobody else's; when all have, it ends by itself", async () => {
    const { id } = await addHandledProposal(server, "REPLIED", [author, second]);
    expect(await author.act(id, evaluate(1, unhappy))).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ state: "REPLIED", myEvaluation: unhappy });
    expect(await second.read(id)).toMatchObject({ myEvaluation: null });
    expect(await author.act(id, evaluate())).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ myEvaluation: answers });
    expect(await second.act(id, evaluate(1, unhappy))).toMatchObject(accepted);
    expect(await stateOf(server, id)).toBe("EVALUATED");
    expect(await second.act(id, evaluate())).toMatchObject(refusedAs("move-not-allowed"));
    expect(await second.read(id)).toMatchObject({ myEvaluation: unhappy });
  });

  test("only of this round's replies, and only by who made it", async () => {
    const { id } = await addHandledProposal(server, "REPLIED", [author, second]);
    expect(await author.act(id, evaluate(2))).toMatchObject(refusedAs("move-not-allowed"));
    expect(await stranger.act(id, evaluate())).toMatchObject(refusedAs("not-found"));
    const early = await addHandledProposal(server, "IN_HANDLING", [author]);
    expect(await author.act(early.id, evaluate())).toMatchObject(refusedAs("move-not-allowed"));
  });

  test("those of a merged one rate what it was merged into, whoever is on both once", async () => {
    const lead = await addHandledProposal(server, "REPLIED", [author, second]);
    const merged = await addHandledProposal(server, "MERGED", [stranger, second], lead.id);
    expect(await author.act(lead.id, evaluate())).toMatchObject(accepted);
    expect(await second.act(merged.id, evaluate())).toMatchObject(accepted);
    expect(await stateOf(server, lead.id)).toBe("REPLIED");
    expect(await stranger.act(merged.id, evaluate(1, unhappy))).toMatchObject(accepted);
    expect(await stateOf(server, lead.id)).toBe("EVALUATED");
    expect(await stateOf(server, merged.id)).toBe("MERGED");
    expect(await stranger.read(merged.id)).toMatchObject({ myEvaluation: unhappy, mergedInto: { state: "EVALUATED" } });
  });

  test("leaves no trace in histories, audit or logs", async () => {
    const { id } = await addHandledProposal(server, "REPLIED", [author]);
    const words = `不满意的话 ${randomUUID()}`;
    await author.act(id, evaluate(1, { ...unhappy, comment: words, wouldSatisfy: words }));
    const tables = ["proposal_move", "task_move", "audit_entry", "proposal_note", "op"] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(words);
      expect(rows).not.toMatch(/overall|wouldSatisfy/);
    }
    expect(server.logs()).not.toContain(words);
  });

  test("ends by itself when its last day is over; silence stays no answer", async () => {
    const { id } = await addHandledProposal(server, "REPLIED", [author]);
    const day = (shift: number) => new Date(Date.now() + shift * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    const setDue = (due: string) =>
      db.updateTable("proposal").set({ evaluation_due_on: due }).where("id", "=", id).execute();
    await setDue(day(0));
    await endDueEvaluations(house);
    expect(await stateOf(server, id)).toBe("REPLIED");
    await setDue(day(-1));
    await endDueEvaluations(house);
    expect(await stateOf(server, id)).toBe("EVALUATED");
    expect(await db.selectFrom("evaluation").selectAll().where("proposal_id", "=", id).execute()).toEqual([]);
  });
});

describe("a claimed contact", () => {
  const claim = async (proposalId: string, taskId: string, memberIds: readonly string[]) => {
    const id = randomUUID();
    const key = { tenant_id: tenant.id, id, task_id: taskId, proposal_id: proposalId, round: 1 };
    const claimed = { mode: "VISIT", happened_on: "2026-11-20", claimed_by: randomUUID(), claimed_at: house.now() };
    await db
      .insertInto("contact_record")
      .values({ ...key, ...claimed, voided_at: null })
      .execute();
    const asked = memberIds.map((member_id) => ({ tenant_id: tenant.id, contact_id: id, member_id }));
    await db
      .insertInto("contact_answer")
      .values(asked.map((one) => ({ ...one, answer: null, at: null })))
      .execute();
    return id;
  };
  const answerOf = (contactId: string) =>
    db.selectFrom("contact_answer").select(["member_id", "answer"]).where("contact_id", "=", contactId).execute();

  test("is answered by who was named, for themselves; the last word counts", async () => {
    const { id, taskId } = await addHandledProposal(server, "IN_HANDLING", [author, second]);
    const contactId = await claim(id, taskId, [author.memberId]);
    expect(await second.act(id, { act: "answerContact", contactId, answer: "CONFIRMED" })).toMatchObject(
      refusedAs("not-found"),
    );
    await author.act(id, { act: "answerContact", contactId, answer: "FORGOTTEN" });
    expect(await author.act(id, { act: "answerContact", contactId, answer: "DISPUTED" })).toMatchObject(accepted);
    expect(await answerOf(contactId)).toEqual([{ member_id: author.memberId, answer: "DISPUTED" }]);
    expect((await author.read(id))?.contacts).toMatchObject([{ isAsked: true, mine: "DISPUTED" }]);
    expect((await second.read(id))?.contacts).toMatchObject([{ isAsked: false, mine: null }]);
  });

  test("with a member of a merged one is asked of them, and of no other proposal", async () => {
    const lead = await addHandledProposal(server, "IN_HANDLING", [author]);
    const merged = await addHandledProposal(server, "MERGED", [stranger], lead.id);
    const contactId = await claim(lead.id, lead.taskId, [stranger.memberId]);
    await claim(lead.id, lead.taskId, [author.memberId]);
    expect((await stranger.read(merged.id))?.contacts).toMatchObject([{ id: contactId, isAsked: true }]);
    expect(await stranger.act(merged.id, { act: "answerContact", contactId, answer: "CONFIRMED" })).toMatchObject(
      accepted,
    );
    const other = await addHandledProposal(server, "IN_HANDLING", [stranger]);
    expect(await stranger.act(other.id, { act: "answerContact", contactId, answer: "DISPUTED" })).toMatchObject(
      refusedAs("not-found"),
    );
    expect(await answerOf(contactId)).toMatchObject([{ answer: "CONFIRMED" }]);
  });
});

describe("a promise", () => {
  test("is asked about from its day on, and answered until it is closed", async () => {
    const { id, taskId } = await addHandledProposal(server, "TRACKING", [author]);
    const commitmentId = randomUUID();
    const due = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await db
      .insertInto("commitment")
      .values({
        tenant_id: tenant.id,
        id: commitmentId,
        proposal_id: id,
        task_id: taskId,
        promise: "年内完成",
        due_on: due,
        created_at: house.now(),
      })
      .execute();
    await db.updateTable("proposal").set({ changed_at: house.now() }).where("id", "=", id).execute();
    expect((await author.read(id))?.promises).toMatchObject([{ isAskedNow: true, memberSays: null }]);
    const act = { act: "answerPromise", commitmentId, says: "PARTLY", note: "只修了一半" } as const;
    expect(await author.act(id, act)).toMatchObject(accepted);
    expect((await author.read(id))?.promises).toMatchObject([{ isAskedNow: false, memberSays: "PARTLY" }]);
    const notes = await db.selectFrom("proposal_note").selectAll().where("proposal_id", "=", id).execute();
    expect(notes).toMatchObject([{ kind: "MEMBER", text: "只修了一半" }]);
    await db.updateTable("commitment").set({ closed_at: house.now() }).where("id", "=", commitmentId).execute();
    expect(await author.act(id, act)).toMatchObject(refusedAs("move-not-allowed"));
  });
});

describe("what its proposers ask", () => {
  test("a talk, once however often it is sent; only while units are at work", async () => {
    const { id } = await addHandledProposal(server, "IN_HANDLING", [author, second]);
    const requestId = randomUUID();
    const op = author.op("proposal.act", id, { act: "askMeeting", requestId, wish: "想到现场看一看" });
    expect(await author.send(op, op)).toMatchObject([accepted, accepted]);
    expect((await author.read(id))?.meetings).toMatchObject([{ id: requestId, wish: "想到现场看一看", answer: null }]);
    expect((await second.read(id))?.meetings).toEqual([]);
    const filed = await addHandledProposal(server, "FILED", [author]);
    const again = { act: "askMeeting", requestId: randomUUID(), wish: "想谈一谈" } as const;
    expect(await author.act(filed.id, again)).toMatchObject(refusedAs("move-not-allowed"));
  });

  test("that no visit is needed, or that the proposal be taken back: its first proposer only", async () => {
    const { id } = await addHandledProposal(server, "FILED", [author, second]);
    expect(await second.act(id, { act: "waiveVisit", waived: true })).toMatchObject(refusedAs("move-not-allowed"));
    expect(await author.act(id, { act: "waiveVisit", waived: true })).toMatchObject(accepted);
    const ask = { act: "askWithdrawal", note: "情况已经解决" } as const;
    expect(await second.act(id, ask)).toMatchObject(refusedAs("move-not-allowed"));
    expect(await author.act(id, ask)).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({
      visitWaived: true,
      state: "FILED",
      withdrawalAskedAt: expect.any(String),
      history: expect.arrayContaining([expect.objectContaining({ note: "情况已经解决" })]),
    });
  });
});

describe("what the office entered on behalf", () => {
  test("is confirmed by its author, once", async () => {
    const { id } = await addHandledProposal(server, "SUBMITTED", [author]);
    expect(await author.act(id, { act: "confirmEntry", isMine: true, note: "" })).toMatchObject(
      refusedAs("move-not-allowed"),
    );
    await db.updateTable("proposal").set({ entered_by: second.id }).where("id", "=", id).execute();
    expect(await author.act(id, { act: "confirmEntry", isMine: true, note: "" })).toMatchObject(accepted);
    expect(await author.read(id)).toMatchObject({ enteredBy: second.name, authorConfirmedAt: expect.any(String) });
    expect(await author.act(id, { act: "confirmEntry", isMine: true, note: "" })).toMatchObject(
      refusedAs("move-not-allowed"),
    );
  });

  test("or disputed, which stands in its history", async () => {
    const { id } = await addHandledProposal(server, "SUBMITTED", [author]);
    await db.updateTable("proposal").set({ entered_by: second.id }).where("id", "=", id).execute();
    await author.act(id, { act: "confirmEntry", isMine: false, note: "不是我写的" });
    const row = await author.read(id);
    expect(row?.authorConfirmedAt).toBeNull();
    expect(row?.history.at(-1)).toMatchObject({ sentence: `${author.name}表示代录的不是本人提案`, note: "不是我写的" });
  });
});

test("somebody who is only asked to sign does nothing else", async () => {
  const id = randomUUID();
  await author.invite(id, [second.memberId]);
  expect(await second.act(id, { act: "endCosigning" })).toMatchObject(refusedAs("move-not-allowed"));
  expect(await second.act(id, { act: "withdraw", note: "" })).toMatchObject(refusedAs("move-not-allowed"));
  expect(await author.act(id, { act: "endCosigning" })).toMatchObject(accepted);
  expect(await author.act(id, { act: "endCosigning" })).toMatchObject(refusedAs("cosign-over"));
  expect(await author.read(id)).toMatchObject({ state: "DRAFT", signers: [{}, { state: "DROPPED" }] });
});
