import { expectProblem } from "#tests/support/assert-clean.ts";
import { addDeskProposal } from "#tests/support/desk-proposals.ts";
import { openRoundDesk } from "#tests/support/round-desk.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const desk = await openRoundDesk(server);
const { office, unit } = desk;

describe("a day that no database and no calendar could hold is refused as a field", () => {
  test.each(["0000-01-01", "1999-12-31", "2100-01-01", "9999-12-31"])("%s", async (day) => {
    const { taskId } = await desk.assigned();
    await desk.accept(unit.clerk, taskId);
    const promise = { outcomeClass: "B", promise: "建成", promiseOn: day };
    const decided = { kind: "KEY", decidedBy: "主席会议", decidedOn: day, note: "" };
    const bundle = { title: "打包协商", heldOn: day, result: "", proposals: [] };
    for (const reply of [
      await desk.draft(unit.clerk, taskId, promise),
      await desk.sign(unit.leader, taskId, randomUUID(), promise),
      await office("POST", `proposals/${await desk.filed()}/distinctions`, decided),
      await office("PUT", `proposal-bundles/${randomUUID()}`, bundle),
      await office("PUT", `calendar/${day}`, { isWorkingDay: false, name: "演示休息日" }),
    ])
      expectProblem(reply, 422, "invalid-fields");
  });
});

test("what its author asks to withdraw goes to no unit before that is answered", async () => {
  const id = await desk.filed({ withdrawal_asked_at: server.house.now(), withdrawal_reason: "已解决" });
  const parts = [{ unitId: unit.id, role: "SOLE" }];
  expectProblem(await desk.prepare(id, parts), 409, "move-not-allowed");
  expectProblem(await office("POST", `proposals/${id}/fast-track`, { parts }), 409, "move-not-allowed");
});

test("an extension asked for before the reply was passed cannot move a day afterwards, only be refused", async () => {
  const { taskId } = await desk.signed();
  await db.updateTable("handling_task").set({ state: "DRAFTING" }).where("id", "=", taskId).execute();
  const wish = { reason: "需论证", toDueOn: desk.inDays(120) };
  expect((await desk.send(unit.clerk, "POST", desk.at(taskId, "/extensions"), wish)).status).toBe(200);
  await db.updateTable("handling_task").set({ state: "SIGNED_OFF" }).where("id", "=", taskId).execute();
  expect((await desk.audit(taskId, { verdict: "PASS" })).status).toBe(204);
  const decide = (toDueOn: string | null) => office("POST", `tasks/${taskId}/extension`, { toDueOn });
  expectProblem(await decide(desk.inDays(120)), 409, "move-not-allowed");
  expect((await decide(null)).status).toBe(204);
});

test("of two units' promises, following up moves the one that falls due before, and no words", async () => {
  const { proposalId } = await desk.replied(desk.promised);
  const promisesOf = () =>
    db.selectFrom("commitment").selectAll().where("proposal_id", "=", proposalId).orderBy("due_on").execute();
  const [first] = await promisesOf();
  if (!first) throw new Error("no promise");
  const later = { ...first, id: randomUUID(), promise: "明年建成", due_on: desk.inDays(300) };
  await db.insertInto("commitment").values(later).execute();
  await desk.move(proposalId, { move: "endEvaluation" });
  const track = { move: "track", promise: "一并落实", promiseOn: desk.inDays(60) };
  expect((await desk.move(proposalId, track)).status).toBe(200);
  const kept = (await promisesOf()).map(({ promise, due_on }) => [promise, due_on]);
  expect(kept).toEqual([
    ["年内建成", desk.inDays(60)],
    ["明年建成", desk.inDays(300)],
  ]);
});

describe("taking a filing back", () => {
  const move = (id: string, json: object) => office("POST", `proposals/${id}/moves`, json);
  const filed = async () => {
    const { id } = await addDeskProposal(server, { state: "RE_REVIEW" });
    expect((await move(id, { move: "file" })).status).toBe(200);
    return id;
  };

  test("waits until it is no key proposal any more", async () => {
    const id = await filed();
    const decided = { kind: "KEY", decidedBy: "主席会议", decidedOn: desk.today(), note: "" };
    const { text } = await office("POST", `proposals/${id}/distinctions`, decided);
    expectProblem(await move(id, { move: "undo" }), 409, "nothing-to-undo");
    const distinctionId = String(JSON.parse(text).distinctions[0].id);
    await office("POST", `proposals/${id}/distinctions/${distinctionId}/void`, { reason: "定错了" });
    expect((await move(id, { move: "undo" })).status).toBe(200);
  });

  test("while others are filed leaves no gap in the numbers", async () => {
    for (let round = 0; round < 5; round += 1) {
      const last = await filed();
      const waiting = await Promise.all([1, 2].map(() => addDeskProposal(server, { state: "RE_REVIEW" })));
      await Promise.all([move(last, { move: "undo" }), ...waiting.map(({ id }) => move(id, { move: "file" }))]);
    }
    const rows = await db
      .selectFrom("proposal")
      .select("case_no")
      .where("case_no", "is not", null)
      .where("term", "=", 1)
      .orderBy("case_no")
      .execute();
    expect(rows.map(({ case_no }) => case_no)).toEqual(rows.map((_, place) => place + 1));
  });
});
