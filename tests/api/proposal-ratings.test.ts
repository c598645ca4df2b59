import { expectProblem } from "#tests/support/assert-clean.ts";
import { openRoundDesk, paperAnswers } from "#tests/support/round-desk.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const desk = await openRoundDesk(server);
const { office, replied, move, rate, author, cosigner, proposalOf, promised } = desk;

const itemOf = async (path: string, id: string) => {
  const { json } = await office("GET", path);
  const items = Object.values(json?.["items"] ?? {}) as Record<string, unknown>[];
  return items.find((item) => JSON.stringify(item).includes(id));
};
const auditOf = (object: string, action: string) =>
  db.selectFrom("audit_entry").selectAll().where("object", "=", object).where("action", "=", action).execute();

describe("ratings", () => {
  test("who has rated stands beside who has not; a paper form is entered once, and the last one ends the rating", async () => {
    const { proposalId } = await replied({}, [author, cosigner]);
    expect(await itemOf("ratings", proposalId)).toMatchObject({
      state: "REPLIED",
      voters: [
        { memberId: author.memberId, overall: null },
        { memberId: cosigner.memberId, overall: null },
      ],
    });
    expect((await rate(proposalId, author.memberId)).status).toBe(204);
    expectProblem(await rate(proposalId, author.memberId), 409, "move-not-allowed");
    expectProblem(await rate(proposalId, randomUUID()), 404, "not-found");
    expectProblem(await rate(proposalId, author.memberId, { ...paperAnswers, overall: "X" }), 422, "invalid-fields");
    expect(await itemOf("ratings", proposalId)).toMatchObject({
      voters: [{ overall: "SATISFIED", enteredBy: desk.committee.name }, { overall: null }],
    });
    expect((await proposalOf(proposalId)).state).toBe("REPLIED");
    await rate(proposalId, cosigner.memberId, { ...paperAnswers, overall: "NOT", wouldSatisfy: "请落实" });
    expect((await proposalOf(proposalId)).state).toBe("EVALUATED");
    expect(await itemOf("ratings?state=REPLIED", proposalId)).toBeUndefined();
    expect(await itemOf("ratings?state=EVALUATED", proposalId)).toMatchObject({ canRehandle: true });
  });

  test("who opens the forms is written down, what they say is not", async () => {
    const { proposalId } = await replied();
    await rate(proposalId, author.memberId, { ...paperAnswers, comment: "金丝雀之言" });
    const { json } = await office("GET", `proposals/${proposalId}/ratings`);
    expect(json).toMatchObject({ items: [{ name: author.name, round: 1, answers: { comment: "金丝雀之言" } }] });
    expect(await auditOf(proposalId, "proposal.readRatings")).toHaveLength(1);
    const rows = await db.selectFrom("audit_entry").selectAll().where("object", "=", proposalId).execute();
    expect(JSON.stringify(rows)).not.toContain("金丝雀");
    expectProblem(await office("GET", `proposals/${randomUUID()}/ratings`), 404, "not-found");
  });

  test("the form on paper is a Word file for whoever signed", async () => {
    const { proposalId } = await replied();
    const file = await office("GET", `proposals/${proposalId}/ratings/${author.memberId}/form`);
    expect(file.status).toBe(200);
    expect(file.type).toContain("wordprocessingml");
    expectProblem(await office("GET", `proposals/${proposalId}/ratings/${randomUUID()}/form`), 404, "not-found");
  });
});

describe("what follows the rating", () => {
  const evaluated = async (changes: Record<string, unknown> = {}) => {
    const made = await replied(changes);
    expect((await move(made.proposalId, { move: "endEvaluation" })).json).toEqual({ state: "EVALUATED" });
    return made;
  };

  test("silence is 未评价 once the rating was ended, and nothing can be entered after it", async () => {
    const { proposalId } = await evaluated();
    expect(await itemOf("ratings", proposalId)).toMatchObject({ state: "EVALUATED", voters: [{ overall: null }] });
    expectProblem(await rate(proposalId, author.memberId), 409, "move-not-allowed");
    expectProblem(await move(proposalId, { move: "endEvaluation" }), 409, "move-not-allowed");
    expect((await move(proposalId, { move: "close" })).json).toEqual({ state: "CLOSED" });
  });

  test("handled again with the committee's own words, as often as the tenant allows", async () => {
    const { proposalId, taskId } = await evaluated();
    expectProblem(await move(proposalId, { move: "rehandle" }), 422, "invalid-fields");
    expect((await move(proposalId, { move: "rehandle", note: "请当面沟通" })).json).toEqual({ state: "REHANDLING" });
    expect((await desk.read(desk.unit.clerk, taskId)).json).toMatchObject({ round: 2, state: "ACCEPTED" });
    await db.updateTable("proposal").set({ state: "EVALUATED", round: 9 }).where("id", "=", proposalId).execute();
    const again = await move(proposalId, { move: "rehandle", note: "再办" });
    expectProblem(again, 409, "move-not-allowed");
    expect(again.text).toContain("上限");
  });

  test("a promise is followed to a day, to another day, and kept: B becomes A and the proposal is closed", async () => {
    const { proposalId } = await evaluated(promised);
    expect(await itemOf("promises", proposalId)).toMatchObject({ promise: "年内建成", isDue: false });
    const track = (promiseOn?: string) => move(proposalId, { move: "track", ...(promiseOn && { promiseOn }) });
    expectProblem(await track(), 422, "invalid-fields");
    expectProblem(await track(desk.today()), 422, "invalid-fields");
    expect((await track(desk.inDays(30))).json).toEqual({ state: "TRACKING" });
    await db
      .updateTable("commitment")
      .set({ unit_says: "PARTLY", member_says: "NOT_KEPT" })
      .where("proposal_id", "=", proposalId)
      .execute();
    expect(await itemOf("promises", proposalId)).toMatchObject({ unitSays: "PARTLY", memberSays: "NOT_KEPT" });
    await track(desk.inDays(90));
    expect(await itemOf("promises", proposalId)).toMatchObject({
      dueOn: desk.inDays(90),
      promise: "年内建成",
      unitSays: null,
      memberSays: null,
    });
    expectProblem(await move(proposalId, { move: "fulfil" }), 422, "invalid-fields");
    expect((await move(proposalId, { move: "fulfil", note: "现场已核实。" })).json).toEqual({ state: "CLOSED" });
    expect(await proposalOf(proposalId)).toMatchObject({ outcome_class: "A", promise_on: null });
    expect(await itemOf("promises", proposalId)).toBeUndefined();
  });

  test("a closed one is opened for a look back with a day and words; what is not tracked is not kept", async () => {
    const { proposalId } = await evaluated();
    expectProblem(await move(proposalId, { move: "fulfil" }), 409, "move-not-allowed");
    await move(proposalId, { move: "close" });
    const look = { move: "lookBack", promiseOn: desk.inDays(60), promise: "复查照明" };
    expect((await move(proposalId, look)).json).toEqual({ state: "TRACKING" });
    expect(await itemOf("promises", proposalId)).toMatchObject({ promise: "复查照明", dueOn: desk.inDays(60) });
    expectProblem(await move(randomUUID(), look), 404, "not-found");
  });

  test("a proposal with an open promise is not closed by hand, nor forgotten by it", async () => {
    const { proposalId } = await evaluated(promised);
    expectProblem(await move(proposalId, { move: "close" }), 409, "move-not-allowed");
    expect(await itemOf("promises", proposalId)).toBeDefined();
  });
});
