import { expectProblem } from "#tests/support/assert-clean.ts";
import { addProposal, addUnit } from "#tests/support/handling-world.ts";
import { openRoundDesk } from "#tests/support/round-desk.ts";
import { type Loose, withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const desk = await openRoundDesk(server);
const { office, filed, prepare, tasksOf, assigned, signed, audit, author, unit, other, third, proposalOf } = desk;

const itemOf = async (path: string, id: string) => {
  const { json } = await office("GET", path);
  const items = Object.values(json?.["items"] ?? {}) as Record<string, unknown>[];
  return items.find((item) => JSON.stringify(item).includes(id));
};

describe("assignment", () => {
  test("units are named again and again until they are right, and are given nothing before the proposal is assigned", async () => {
    const id = await filed({ suggested_lead: unit.name });
    expect(await itemOf("assignments", id)).toMatchObject({ state: "FILED", suggestedLead: unit.name, parts: [] });
    await prepare(id, [{ unitId: other.id, role: "SOLE" }]);
    const parts = [
      { unitId: unit.id, role: "LEAD" },
      { unitId: third.id, role: "CO" },
    ];
    const named = await prepare(id, parts);
    expect(named.json).toMatchObject({ state: "ASSIGNING", parts });
    expect((await tasksOf(id)).map(({ state }) => state)).toEqual(["PREPARED", "PREPARED"]);
    const done = await office("POST", "assignments", { ids: [id] });
    expect(done.json).toEqual({ assigned: [id], refused: [] });
    expect((await tasksOf(id)).map(({ state }) => state)).toEqual(["NEW", "NEW"]);
    expect((await proposalOf(id)).state).toBe("IN_HANDLING");
    expect(await itemOf("assignments", id)).toBeUndefined();
    expectProblem(await prepare(id, parts), 409, "move-not-allowed");
  });

  test("units that cannot work together are refused in words and change nothing", async () => {
    const id = await filed();
    const wrong: [string, unknown[]][] = [
      ["请至少选择一个承办单位。", []],
      ["同一个单位选了两次。", [unit, unit].map(({ id: unitId }) => ({ unitId, role: "SPLIT" }))],
      ["没有会办单位时请选单办。", [{ unitId: unit.id, role: "LEAD" }]],
      ["有单位不在名单中，请重新选择。", [{ unitId: randomUUID(), role: "SOLE" }]],
    ];
    for (const [sentence, parts] of wrong) {
      const reply = await prepare(id, parts);
      expectProblem(reply, 422, "invalid-fields");
      expect(reply.text).toContain(sentence);
    }
    expect((await proposalOf(id)).state).toBe("FILED");
    expectProblem(await prepare(randomUUID(), []), 404, "not-found");
  });

  test("of many, those that cannot go are told with the reason, and keep nobody", async () => {
    const ready = await filed();
    await prepare(ready, [{ unitId: unit.id, role: "SOLE" }]);
    const [bare, missing] = [await filed(), randomUUID()];
    const { json } = await office("POST", "assignments", { ids: [bare, missing, ready] });
    expect(json).toMatchObject({ assigned: [ready], refused: [{ id: bare }, { id: missing, code: "not-found" }] });
    expect((await proposalOf(bare)).state).toBe("FILED");
  });

  test("ahead of the meeting a filed one goes at once; what was prepared can be taken back", async () => {
    const id = await filed();
    const fast = (parts: unknown[]) => office("POST", `proposals/${id}/fast-track`, { parts });
    expectProblem(await fast([{ unitId: unit.id, role: "LEAD" }]), 422, "invalid-fields");
    expect((await fast([{ unitId: unit.id, role: "SOLE" }])).status).toBe(204);
    expect(await proposalOf(id)).toMatchObject({ state: "IN_HANDLING", fast_track: true });
    expectProblem(await fast([{ unitId: unit.id, role: "SOLE" }]), 409, "move-not-allowed");

    const back = await filed();
    await prepare(back, [{ unitId: unit.id, role: "SOLE" }]);
    expect((await desk.move(back, { move: "backToFiled" })).json).toEqual({ state: "FILED" });
    expect(await tasksOf(back)).toEqual([]);
  });

  test("a unit where a proposer seems to work is named beside it (C5), and may be chosen all the same", async () => {
    const at = { tenant: server.house.tenant.id, member: author.memberId ?? "" };
    await db
      .updateTable("member")
      .set({ org_title: `${unit.name}副局长` })
      .where("tenant_id", "=", at.tenant)
      .where("id", "=", at.member)
      .execute();
    const id = await filed();
    expect(await itemOf("assignments", id)).toMatchObject({
      ownUnits: [{ unitId: unit.id, unitName: unit.name, proposer: author.name }],
    });
    expect((await prepare(id, [{ unitId: unit.id, role: "SOLE" }])).status).toBe(200);
  });
});

describe("what units ask for", () => {
  test("a return is refused with words, or goes to a unit that is not in it yet", async () => {
    const { proposalId, taskId } = await assigned();
    const askReturn = () =>
      desk.send(unit.clerk, "POST", desk.at(taskId, "/return-request"), { reason: "NOT_OURS", note: "非本单位职责" });
    const decide = (json: unknown) => office("POST", `tasks/${taskId}/return`, json);
    expectProblem(await decide({ agrees: true, unitId: other.id }), 409, "move-not-allowed");
    await askReturn();
    expect(await itemOf("unit-wishes", taskId)).toMatchObject({ kind: "RETURN", note: "非本单位职责", role: "SOLE" });
    expectProblem(await decide({ agrees: true, unitId: null }), 422, "invalid-fields");
    expectProblem(await decide({ agrees: true, unitId: unit.id }), 422, "invalid-fields");
    expectProblem(await decide({ agrees: false, note: "" }), 422, "invalid-fields");
    expect((await decide({ agrees: true, unitId: other.id })).status).toBe(204);
    expect(await tasksOf(proposalId)).toMatchObject([{ unit_id: other.id, role: "SOLE", state: "NEW" }]);
    expect(await itemOf("unit-wishes", taskId)).toBeUndefined();

    const kept = await assigned();
    await desk.send(unit.clerk, "POST", desk.at(kept.taskId, "/return-request"), { reason: "NOT_OURS", note: "理由" });
    const no = { agrees: false, note: "属你单位职责" };
    expect((await office("POST", `tasks/${kept.taskId}/return`, no)).status).toBe(204);
    expect(await tasksOf(kept.proposalId)).toMatchObject([{ unit_id: unit.id, state: "ACCEPTED" }]);
    expectProblem(await office("POST", `tasks/${randomUUID()}/return`, no), 404, "not-found");
  });

  test("more days are granted to a day within 180 days, or refused", async () => {
    const { proposalId, taskId } = await assigned();
    await desk.accept(unit.clerk, taskId);
    const decide = (toDueOn: unknown) => office("POST", `tasks/${taskId}/extension`, { toDueOn });
    expectProblem(await decide(desk.inDays(120)), 404, "not-found");
    await desk.send(unit.clerk, "POST", desk.at(taskId, "/extensions"), {
      reason: "需论证",
      toDueOn: desk.inDays(120),
    });
    const wish = await itemOf("unit-wishes", taskId);
    expect(wish).toMatchObject({ kind: "EXTENSION", reason: "需论证", wantedOn: desk.inDays(120) });
    expectProblem(await decide(desk.inDays(400)), 422, "invalid-fields");
    expect((await decide(wish?.["latestOn"])).status).toBe(204);
    expect((await proposalOf(proposalId)).reply_due_on).toBe(wish?.["latestOn"]);
    expectProblem(await decide(null), 404, "not-found");
  });
});

describe("deadlines", () => {
  const loadOf = async (id: string) => {
    const { json } = await office("GET", "deadlines");
    return Object.values(json?.["units"] ?? {}).find((unit) => String(unit?.["unitId"]) === id);
  };

  const openOf = (load: Loose | undefined): number => Number(load?.["open"] ?? 0);

  test("a unit's open parts are counted, said with their reason, and a reminder is prepared and written down, not sent", async () => {
    const slow = await addUnit(server);
    const proposalId = await filed();
    await prepare(proposalId, [{ unitId: slow.id, role: "SOLE" }]);
    await office("POST", "assignments", { ids: [proposalId] });
    const [task] = await tasksOf(proposalId);
    expect(await loadOf(slow.id)).toMatchObject({ open: 1, overdue: 0 });
    await db
      .updateTable("handling_task")
      .set({ accept_due_on: desk.inDays(-1) })
      .where("id", "=", task?.id ?? "")
      .execute();
    expect(await loadOf(slow.id)).toMatchObject({ open: 1, overdue: 1 });
    const read = await office("GET", `deadlines/${slow.id}`);
    expect(read.json).toMatchObject({ items: [{ waitsFor: "ACCEPT", isOverdue: true, remindedAt: null }] });
    expect(read.text).toContain("尚未签收");
    const remind = (id: string) => office("POST", `tasks/${id}/reminders`, { text: "已电话催办" });
    expect((await remind(task?.id ?? "")).status).toBe(204);
    expect((await office("GET", `deadlines/${slow.id}`)).json?.["items"]?.["0"]?.["remindedAt"]).toBeTruthy();
    expectProblem(await remind(randomUUID()), 404, "not-found");
    expectProblem(await office("GET", `deadlines/${randomUUID()}`), 404, "not-found");
  });

  test("what lies with the 提案委 is nobody's deadline: a return to decide, a reply to audit", async () => {
    const before = openOf(await loadOf(unit.id));
    const { taskId } = await assigned();
    expect(openOf(await loadOf(unit.id))).toBe(before + 1);
    await desk.send(unit.clerk, "POST", desk.at(taskId, "/return-request"), { reason: "NOT_OURS", note: "理由" });
    expect(openOf(await loadOf(unit.id))).toBe(before);
    await signed();
    expect(openOf(await loadOf(unit.id))).toBe(before);
  });

  test("the board and the letter are files", async () => {
    await assigned();
    const sheet = await office("GET", "deadline-file");
    expect(sheet.status).toBe(200);
    expect(sheet.type).toContain("spreadsheetml");
    const letter = await office("GET", `deadlines/${unit.id}/reminder-file`);
    expect(letter.status).toBe(200);
    expect(letter.type).toContain("wordprocessingml");
    expectProblem(await office("GET", `deadlines/${randomUUID()}/reminder-file`), 404, "not-found");
    expect((await office("GET", "proposal-statistics-file?term=4&session=1")).status).toBe(200);
  });
});

describe("the audit of a signed reply", () => {
  test("stands beside what it answers, with what members said of contacts; passed it goes to the proposers", async () => {
    const { proposalId, taskId, replyId } = await signed();
    expect(await itemOf("reply-audits", taskId)).toMatchObject({
      replyId,
      outcomeClass: "A",
      proposal: { id: proposalId, situation: "演示情况", suggestions: "演示建议" },
      contacts: { confirmed: 1, disputed: 0, unanswered: 0 },
    });
    expect((await audit(taskId, { verdict: "PASS" })).status).toBe(204);
    expect(await proposalOf(proposalId)).toMatchObject({ state: "REPLIED", outcome_class: "A" });
    expectProblem(await audit(taskId, { verdict: "PASS" }), 409, "move-not-allowed");
    expectProblem(await audit(randomUUID(), { verdict: "PASS" }), 404, "not-found");
  });

  test("a class is changed with a reason; A that becomes B promises something by a day, B that becomes C promises nothing", async () => {
    const { proposalId, taskId } = await signed();
    const change = (outcomeClass: string, reason: string, promise = "", promiseOn: string | null = null) =>
      audit(taskId, { verdict: "CHANGE_CLASS", outcomeClass, reason, promise, promiseOn });
    expectProblem(await change("B", ""), 422, "invalid-fields");
    expectProblem(await change("B", "尚未落实"), 422, "invalid-fields");
    expect((await change("B", "尚未落实", "年内建成", desk.inDays(30))).status).toBe(204);
    expect(await proposalOf(proposalId)).toMatchObject({ outcome_class: "B", promise_on: desk.inDays(30) });
    expect(await itemOf("promises", proposalId)).toMatchObject({ promise: "年内建成", dueOn: desk.inDays(30) });

    const other = await signed(desk.promised);
    const asC = { verdict: "CHANGE_CLASS", outcomeClass: "C", reason: "条件不具备", promise: "", promiseOn: null };
    expect((await audit(other.taskId, asC)).status).toBe(204);
    expect(await proposalOf(other.proposalId)).toMatchObject({ outcome_class: "C", promise_on: null });
    const reply = db.selectFrom("reply").selectAll().where("id", "=", other.replyId);
    expect(await reply.executeTakeFirst()).toMatchObject({ signed_class: "B", promise: "", promise_on: null });
    expect(await itemOf("promises", other.proposalId)).toBeUndefined();
  });

  test("sent back with words, the unit writes on", async () => {
    const { taskId } = await signed();
    expectProblem(await audit(taskId, { verdict: "SEND_BACK", note: "" }), 422, "invalid-fields");
    expect((await audit(taskId, { verdict: "SEND_BACK", note: "第二条没有答复" })).status).toBe(204);
    expect((await desk.read(unit.clerk, taskId)).json).toMatchObject({ state: "DRAFTING" });
    expect(await itemOf("reply-audits", taskId)).toBeUndefined();
  });
});

test("nobody but the 提案委 reads these desks or does anything on them", async () => {
  const proposalId = await addProposal(server, [author]);
  const id = randomUUID();
  const calls: [string, string, unknown?][] = [
    ["GET", "assignments"],
    ["POST", "assignments", { ids: [proposalId] }],
    ["PUT", `proposals/${proposalId}/units`, { parts: [{ unitId: unit.id, role: "SOLE" }] }],
    ["POST", `proposals/${proposalId}/fast-track`, { parts: [{ unitId: unit.id, role: "SOLE" }] }],
    ["GET", "unit-wishes"],
    ["POST", `tasks/${id}/return`, { agrees: false, note: "不" }],
    ["POST", `tasks/${id}/extension`, { toDueOn: null }],
    ["GET", "deadlines"],
    ["GET", `deadlines/${unit.id}`],
    ["GET", `deadlines/${unit.id}/reminder-file`],
    ["GET", "deadline-file"],
    ["GET", "proposal-statistics-file"],
    ["POST", `tasks/${id}/reminders`, { text: "催" }],
    ["GET", "reply-audits"],
    ["POST", `tasks/${id}/audit`, { verdict: "PASS" }],
    ["GET", "ratings"],
    ["GET", `proposals/${proposalId}/ratings`],
    ["GET", `proposals/${proposalId}/ratings/${author.memberId}/form`],
    ["POST", `proposals/${proposalId}/round-moves`, { move: "close" }],
    ["GET", "promises"],
  ];
  for (const [method, path, json] of calls)
    for (const who of [author, unit.clerk, unit.leader])
      expect([path, (await office(method, path, json, who)).status]).toEqual([path, 403]);
  expect((await proposalOf(proposalId)).state).toBe("FILED");
});
