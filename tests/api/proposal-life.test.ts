import { listPromises, listRatings } from "#contract/proposal-ratings.ts";
import { draftPutOf } from "#tests/support/member-drafts.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { openProposalLife, type LifeMember } from "#tests/support/proposal-life.ts";
import { ratingOf } from "#tests/support/proposal-work.ts";
import { proposalBody } from "#tests/support/proposals.ts";
import { withServer, type Reply } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const life = await openProposalLife(server);
const { committee, work, on, nightly, rowOf, taskOf } = life;
const [author, cosigner, stranger] = [await life.member(), await life.member(), await life.member()];
const [unit, other] = [await life.unit(), await life.unit()];

const accepted = { status: "accepted" };
const granted = (reply: Reply): Reply => {
  expect([reply.status < 300, reply.text.slice(0, 300)]).toEqual([true, expect.anything()]);
  return reply;
};
const says = async (who: LifeMember, id: string, act: Parameters<LifeMember["act"]>[1]) =>
  expect(await who.act(id, act)).toMatchObject(accepted);
const standsAt = async (id: string, state: string) => expect((await author.read(id))?.state).toBe(state);

/** Drafted on a phone, signed by another, handed in, reviewed and filed; the day is set by the caller. */
const filed = async (title: string) => {
  const id = randomUUID();
  const body = proposalBody({ title, allowCosign: true });
  expect(await author.device().put(id, draftPutOf("proposal", 0, { fields: { title } }))).toMatchObject(accepted);
  expect(await author.invite(id, [cosigner.memberId], body)).toMatchObject(accepted);
  expect((await author.read(id))?.state).toBe("COSIGNING");
  expect((await cosigner.read(id))?.mine).toBe("INVITED");
  await says(cosigner, id, { act: "sign", textNo: 1 });
  await standsAt(id, "DRAFT");
  expect(await author.submit(id, body)).toMatchObject(accepted);
  const { rows } = await author.device().pull();
  expect(rows.find((row) => row.t !== "proposal" && row.id === id)).toMatchObject({ deleted: true });
  for (const move of ["startReview", "pass", "file"] as const) granted(await work.review(committee, id, move));
  await standsAt(id, "FILED");
  return id;
};

const contactOf = async (taskId: string, day: string, answer: "CONFIRMED" | "DISPUTED", id: string) => {
  const contactId = randomUUID();
  granted(await work.contact(unit.clerk, taskId, contactId, day, [author.memberId]));
  expect((await author.read(id))?.contacts.find((one) => one.id === contactId)).toMatchObject({
    isAsked: true,
    mine: null,
  });
  await says(author, id, { act: "answerContact", contactId, answer });
};

const repliesOf = async (taskId: string) => Number((await work.read(unit.clerk, taskId)).json?.["replies"]?.["length"]);

/** A new version of the lead's reply, to which the 会办 agrees where there is one; signed by the leader with this outcome. */
const signedReply = async (taskId: string, words: string, outcome: object = {}, co?: string) => {
  const replyId = randomUUID();
  const baseVersion = await repliesOf(taskId);
  granted(await work.draft(unit.clerk, taskId, replyId, { body: words, baseVersion }));
  if (co !== undefined) {
    granted(await work.opinion(other.clerk, co, `会办意见：${words}`));
    granted(await work.cosign(other.clerk, co, replyId));
  }
  granted(await work.sign(unit.leader, taskId, replyId, { ...outcome }));
};

const dueOf = async (taskId: string, who = unit.clerk) => (await work.read(who, taskId)).json?.["due"];

const promiseOf = async (id: string, who = author) => (await who.read(id))?.promises.at(-1);

/** Whether the office has an open promise of it that is due. */
const isDueAtOffice = async (id: string): Promise<boolean | undefined> => {
  const { json } = await work.call(committee, "GET", "office/promises");
  const { items } = listPromises.answers[200].parse(json);
  return items.find(({ proposal }) => proposal.id === id)?.isDue;
};

describe("a life within a year, over 中秋, 国庆 and 春节", () => {
  let id = "";
  let lead = "";
  let co = "";

  test("drafted, cosigned and filed; the invitation ends a day later at the same hour", async () => {
    await on("2026-09-21");
    id = await filed("关于改造演示菜市场的提案");
    const late = randomUUID();
    expect(await author.invite(late, [stranger.memberId])).toMatchObject(accepted);
    expect((await author.read(late))?.cosignDeadline).toMatch(/^2026-09-22T09:30:/);
    await on("2026-09-22", "09:29:00");
    await nightly("end-cosigning");
    expect((await author.read(late))?.state).toBe("COSIGNING");
    await on("2026-09-22", "09:31:00");
    await nightly("end-cosigning");
    expect((await author.read(late))?.signers[1]).toMatchObject({ memberId: stranger.memberId, state: "EXPIRED" });
    expect((await stranger.read(late)) ?? null).toBeNull();
    await says(author, late, { act: "withdraw", note: "" });
  });

  test("assigned to 主办 and 会办 before 中秋 and 国庆: each day of theirs falls where the calendar has it", async () => {
    await on("2026-09-23");
    const parts = [
      { unitId: unit.id, role: "LEAD" as const },
      { unitId: other.id, role: "CO" as const },
    ];
    granted(await work.prepare(committee, id, parts));
    expect((await author.read(id))?.tasks).toEqual([]);
    granted(await work.assign(committee, [id]));
    [lead, co] = [(await taskOf(id, unit.id)).id, (await taskOf(id, other.id)).id];
    await standsAt(id, "IN_HANDLING");
    // 25–27 September 中秋, 1–7 October 国庆; 10 October, a Saturday, is worked.
    expect(await dueOf(lead)).toMatchObject({
      accept: { on: "2026-10-08", workingDaysLeft: 5 },
      return: { on: "2026-10-10", workingDaysLeft: 7 },
      contact: { on: "2026-10-21", workingDaysLeft: 15 },
      finish: { on: "2026-12-22" },
    });
    expect(await dueOf(co, other.clerk)).toMatchObject({ contact: null, finish: { on: "2026-10-23" } });
    const mine = await cosigner.read(id);
    expect(mine).toMatchObject({ mine: "COSIGNER", replyDueOn: "2026-12-22" });
    expect(mine?.tasks.map(({ unitName, role, clerkPhone }) => [unitName, role, clerkPhone !== ""])).toEqual([
      [unit.name, "LEAD", true],
      [other.name, "CO", true],
    ]);
  });

  test("accepted on the first worked days after 国庆: the contact counts from then, over the exchanged Saturday", async () => {
    await on("2026-10-09");
    granted(await work.accept(unit.clerk, lead));
    granted(await work.accept(other.clerk, co));
    expect(await dueOf(lead)).toMatchObject({
      accept: null,
      contact: { on: "2026-10-29" },
      finish: { on: "2026-12-22" },
    });
  });

  test("a contact that the member disputes carries no signature, one that is confirmed does", async () => {
    await on("2026-10-12");
    await contactOf(lead, "2026-10-12", "DISPUTED", id);
    const replyId = randomUUID();
    granted(await work.draft(unit.clerk, lead, replyId));
    granted(await work.opinion(other.clerk, co, "会办意见"));
    granted(await work.cosign(other.clerk, co, replyId));
    expectProblem(await work.sign(unit.leader, lead, replyId), 409, "contact-needed");
    await on("2026-10-15");
    await contactOf(lead, "2026-10-15", "CONFIRMED", id);
    expectProblem(await work.sign(unit.clerk, lead, replyId), 403, "not-allowed");
    granted(await work.sign(unit.leader, lead, replyId));
    await standsAt(id, "IN_HANDLING");
    expect((await author.read(id))?.replies).toEqual([]);
  });

  test("audited, answered; rated 不满意 by one, silence of the other is 未评价 when its days are over", async () => {
    await on("2026-10-21");
    granted(await work.audit(committee, lead));
    expect(await cosigner.read(id)).toMatchObject({
      state: "REPLIED",
      evaluationDueOn: "2026-11-11",
      replies: [{ round: 1, outcomeClass: "A" }],
    });
    await on("2026-10-26");
    await says(author, id, { act: "evaluate", round: 1, answers: ratingOf("NOT", "标记一轮") });
    await on("2026-11-11", "23:50:00");
    await nightly("end-evaluations");
    await standsAt(id, "REPLIED");
    await on("2026-11-12", "00:10:00");
    await nightly("end-evaluations");
    await standsAt(id, "EVALUATED");
    const { json } = await work.call(committee, "GET", "office/ratings?state=EVALUATED");
    const { items } = listRatings.answers[200].parse(json);
    const rated = items.find((one) => one.id === id);
    expect(rated?.voters.map(({ overall }) => overall)).toEqual(["NOT", null]);
    expect((await cosigner.read(id))?.myEvaluation).toBeNull();
  });

  test("handled again: a second round, its last days moved on by 春节 2027 and by a weekend", async () => {
    await on("2026-11-12");
    expectProblem(await work.moveRound(committee, id, "rehandle"), 422, "invalid-fields");
    granted(await work.moveRound(committee, id, "rehandle", { note: "请就第二条再沟通" }));
    expect(await author.read(id)).toMatchObject({ state: "REHANDLING", round: 2, replyDueOn: "2027-02-11" });
    // Ninety days on is a day made up for 春节; thirty days on is a Saturday.
    expect(await dueOf(lead)).toMatchObject({ contact: { on: "2026-12-03" }, finish: { on: "2027-02-11" } });
    expect(await dueOf(co, other.clerk)).toMatchObject({ finish: { on: "2026-12-14" } });
    const told = (await work.read(unit.leader, lead)).text;
    expect(told).toContain("请就第二条再沟通");
    expect(told).not.toContain("标记一轮");
  });

  test("replied B with a day, rated by both at once, followed up", async () => {
    await on("2026-11-16");
    await contactOf(lead, "2026-11-16", "CONFIRMED", id);
    await signedReply(
      lead,
      "演示：列入计划，年内改造。",
      { outcomeClass: "B", promise: "年内完成改造", promiseOn: "2026-12-15" },
      co,
    );
    await on("2026-11-18");
    granted(await work.audit(committee, lead));
    expect((await rowOf(id)).outcome_class).toBe("B");
    for (const who of [author, cosigner])
      await says(who, id, { act: "evaluate", round: 2, answers: ratingOf("SATISFIED", "") });
    await standsAt(id, "EVALUATED");
    await on("2026-11-23");
    expectProblem(await work.moveRound(committee, id, "track"), 422, "invalid-fields");
    expectProblem(await work.moveRound(committee, id, "close"), 409, "move-not-allowed");
    granted(await work.moveRound(committee, id, "track", { promiseOn: "2026-12-15" }));
    await standsAt(id, "TRACKING");
  });

  test("on the promised day both sides are asked, not before; kept, it is closed as A", async () => {
    const commitmentId = (await promiseOf(id))?.id ?? "";
    await on("2026-12-14");
    expect(await promiseOf(id, cosigner)).toMatchObject({ dueOn: "2026-12-15", isAskedNow: false });
    expect(await isDueAtOffice(id)).toBe(false);
    granted(await work.report(unit.clerk, lead, commitmentId, "已完成主体改造", null));
    expectProblem(await work.report(unit.clerk, lead, commitmentId, "已完成", "KEPT"), 422, "invalid-fields");
    await on("2026-12-15", "00:01:00");
    for (const who of [author, cosigner]) expect(await promiseOf(id, who)).toMatchObject({ isAskedNow: true });
    expect(await isDueAtOffice(id)).toBe(true);
    expect((await work.read(unit.clerk, lead)).json).toMatchObject({
      stage: "TRACKING",
      promises: [{ unitSays: null }],
    });
    granted(await work.report(unit.clerk, lead, commitmentId, "已完成", "KEPT"));
    await says(author, id, { act: "answerPromise", commitmentId, says: "KEPT", note: "" });
    await standsAt(id, "TRACKING");
    await on("2026-12-16");
    granted(await work.moveRound(committee, id, "fulfil"));
    expect(await author.read(id)).toMatchObject({ state: "CLOSED", promises: [{ fulfilledOn: "2026-12-16" }] });
    expect((await rowOf(id)).outcome_class).toBe("A");
    expect(await isDueAtOffice(id)).toBeUndefined();
  });

  test("archived at the turn of the year, readable by whoever made it, and moved by nobody any more", async () => {
    await on("2026-12-31", "23:59:00");
    await nightly("archive-proposals");
    await standsAt(id, "CLOSED");
    await on("2027-01-01", "03:40:00");
    await nightly("archive-proposals");
    for (const who of [author, cosigner]) expect(await who.read(id)).toMatchObject({ state: "ARCHIVED", round: 2 });
    expectProblem(
      await work.moveRound(committee, id, "lookBack", { promiseOn: "2027-06-01" }),
      409,
      "move-not-allowed",
    );
    expect(await author.act(id, { act: "withdraw", note: "" })).toMatchObject({ code: "move-not-allowed" });
    expect(await stranger.read(id)).toBeUndefined();
    const earned = await server.house.db.selectFrom("duty_entry").selectAll().where("source_id", "=", id).execute();
    expect(earned.map(({ kind, member_id, reverses }) => [kind, member_id, reverses]).toSorted()).toEqual(
      ["PROPOSAL_FILED", "PROPOSAL_SUBMIT"]
        .flatMap((kind) => [author, cosigner].map(({ memberId }) => [kind, memberId, null]))
        .toSorted(),
    );
  });
});

describe("a promise that runs over two turns of the year, given over 春节 2026", () => {
  let id = "";
  let task = "";

  test("the unit's days, the extension and the rating's day: 春节 with its worked Saturdays, a Sunday, 劳动节", async () => {
    await on("2026-02-09");
    id = await filed("关于建设演示充电站的提案");
    await on("2026-02-10");
    granted(await work.fastTrack(committee, id, [{ unitId: unit.id, role: "SOLE" }]));
    task = (await taskOf(id, unit.id)).id;
    expect(await dueOf(task)).toMatchObject({
      accept: { on: "2026-02-24" },
      return: { on: "2026-02-26" },
      contact: { on: "2026-03-09" },
      finish: { on: "2026-05-11" },
    });
    await on("2026-02-25");
    granted(await work.accept(unit.clerk, task));
    expectProblem(await work.askExtension(unit.clerk, task, "2026-08-11"), 422, "invalid-fields");
    granted(await work.askExtension(unit.clerk, task, "2026-08-10"));
    granted(await work.decideExtension(committee, task, "2026-08-10"));
    expect((await author.read(id))?.tasks).toMatchObject([
      { dueOn: "2026-08-10", firstDueOn: "2026-05-11", extensions: [{ toDueOn: "2026-08-10" }] },
    ]);
    await on("2026-04-20");
    await says(author, id, { act: "waiveVisit", waived: true });
    await signedReply(task, "演示：分两年建设。", {
      outcomeClass: "B",
      promise: "2028 年 1 月底前建成",
      promiseOn: "2028-01-31",
    });
    await on("2026-04-23");
    granted(await work.audit(committee, task));
    expect(await author.read(id)).toMatchObject({ state: "REPLIED", evaluationDueOn: "2026-05-18" });
    await on("2026-05-19", "00:10:00");
    await nightly("end-evaluations");
    await on("2026-05-20");
    granted(await work.moveRound(committee, id, "track", { promiseOn: "2028-01-31" }));
  });

  test.each(["2027-01-01", "2027-12-31", "2028-01-01"])(
    "on %s it is open, with everybody who is to keep it",
    async (day) => {
      await on(day, "03:40:00");
      await nightly("archive-proposals");
      await standsAt(id, "TRACKING");
      for (const who of [author, cosigner])
        expect(await promiseOf(id, who)).toMatchObject({ dueOn: "2028-01-31", isAskedNow: false, fulfilledOn: null });
      expect(await isDueAtOffice(id)).toBe(false);
      const board = await work.call(unit.clerk, "GET", "unit/tasks?stage=TRACKING");
      expect(board.text).toContain(task);
    },
  );

  test("not kept on its day, it is followed to another one, and both sides are asked anew", async () => {
    const commitmentId = (await promiseOf(id))?.id ?? "";
    await on("2028-01-31", "00:05:00");
    expect(await promiseOf(id)).toMatchObject({ isAskedNow: true });
    granted(await work.report(unit.clerk, task, commitmentId, "尚缺一处用地", "PARTLY"));
    await says(author, id, { act: "answerPromise", commitmentId, says: "NOT_KEPT", note: "还没有建成" });
    expect((await work.call(committee, "GET", "office/promises")).text).toContain("还没有建成");
    await on("2028-02-01");
    expectProblem(await work.moveRound(committee, id, "track", { promiseOn: "2028-02-01" }), 422, "invalid-fields");
    granted(await work.moveRound(committee, id, "track", { promiseOn: "2028-06-30" }));
    expect(await promiseOf(id)).toMatchObject({
      id: commitmentId,
      dueOn: "2028-06-30",
      memberSays: null,
      isAskedNow: false,
    });
    expect((await work.read(unit.clerk, task)).json).toMatchObject({ promises: [{ unitSays: null, isClosed: false }] });
    await on("2028-06-30");
    expect(await promiseOf(id, cosigner)).toMatchObject({ isAskedNow: true });
  });

  test("kept in its third year it is closed as A in that year, and archived after it", async () => {
    await on("2028-07-03");
    granted(await work.moveRound(committee, id, "fulfil", { note: "现场已核实。" }));
    expect((await rowOf(id)).outcome_class).toBe("A");
    await on("2028-12-31", "03:40:00");
    await nightly("archive-proposals");
    await standsAt(id, "CLOSED");
    await on("2029-01-01", "03:40:00");
    await nightly("archive-proposals");
    await standsAt(id, "ARCHIVED");
  });
});
