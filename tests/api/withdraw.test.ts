import { WITHDRAWN } from "#domain/submission/submission-flow.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, newReceipt, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const point = await addPoint(server);
const person = await addSignedIn(server, ["MEMBER"]);
const clerk = await addSignedIn(server, ["OFFICE"]);
const member = memberAtDevice(server, person);

const newOps = (id = randomUUID()) => ({
  id,
  put: member.op("submission.put", id, opinion(point.code)),
  withdraw: member.op("submission.withdraw", id, {}),
});
const rowOf = (id: string) => db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const move = (id: string, name: string) =>
  server.ask("POST", `/api/v1/office/submissions/${id}/moves`, { cookie: clerk.cookie, json: { move: name } });

describe("a member's submission that nobody has taken up", () => {
  test("is taken back with a line of history and of audit; its phone and its receipt say so", async () => {
    const receipt = newReceipt();
    const id = randomUUID();
    await member.send(member.op("submission.put", id, opinion(point.code, { receipt })));
    const { next } = await member.pull();
    const withdraw = () => member.send(member.op("submission.withdraw", id, {}));
    const delta = { op: 1, submission_move: 1, audit_entry: 1 };
    expect(await assertClean(server, withdraw, { delta })).toMatchObject([{ status: "accepted" }]);
    const sentence = `${WITHDRAWN}。`;
    const { rows } = await member.pull(next);
    expect(rows).toMatchObject([{ id, data: { state: "CLOSED", note: WITHDRAWN } }]);
    const history = rows[0]?.t === "submission" ? (rows[0].data?.history ?? []) : [];
    expect(history.at(-1)).toMatchObject({ state: "CLOSED", sentence });
    const times = history.map((step) => step.at);
    expect(times).toEqual(times.toSorted());
    const view = await server.ask("GET", `/api/v1/receipts/${receipt}`);
    expect(view.json).toMatchObject({ state: "CLOSED", sentence, answer: WITHDRAWN });
  });

  test("leaves the inbox, and the office reads why; it cannot be taken up any more, nor the withdrawal undone", async () => {
    const { id, put, withdraw } = newOps();
    await member.send(put, withdraw);
    const inbox = await server.ask("GET", "/api/v1/office/submissions?state=RECEIVED", { cookie: clerk.cookie });
    expect(inbox.text).not.toContain(id);
    const detail = await server.ask("GET", `/api/v1/office/submissions/${id}`, { cookie: clerk.cookie });
    expect(detail.json).toMatchObject({
      state: "CLOSED",
      answer: WITHDRAWN,
      history: [{ move: "withdraw", label: "撤回", actor: person.name }],
    });
    expectProblem(await move(id, "triage"), 409, "move-not-allowed");
    expectProblem(await move(id, "undo"), 409, "nothing-to-undo");
  });

  test("is taken back while it is held for review too, and leaves the review list", async () => {
    const { id, put, withdraw } = newOps();
    await member.send(put);
    await db.updateTable("submission").set({ held: "LINKS" }).where("id", "=", id).execute();
    expect(await member.send(withdraw)).toMatchObject([{ status: "accepted" }]);
    expect(await rowOf(id)).toMatchObject({ state: "CLOSED", held: null });
  });
});

describe("whatever the order and the copies", () => {
  test("submitting and then withdrawing ends withdrawn, in one batch or two, once or five times", async () => {
    const { id, put, withdraw } = newOps();
    const delta = { submission: 1, op: 2, submission_move: 1, audit_entry: 1 };
    const first = await assertClean(server, () => member.send(put, withdraw), { delta });
    const batches = [[put, withdraw], [put], [withdraw], [withdraw, put]];
    await assertClean(server, () => Promise.all(batches.map((ops) => member.send(...ops))));
    expect(await member.send(put, withdraw)).toEqual(first);
    expect((await rowOf(id)).state).toBe("CLOSED");
  });

  test("a late copy of the submission under a new name does not bring it back", async () => {
    const { id, put, withdraw } = newOps();
    await member.send(put, withdraw);
    const copy = { ...put, opId: randomUUID() };
    expect(await assertClean(server, () => member.send(copy), { delta: { op: 1 } })).toMatchObject([
      { status: "accepted" },
    ]);
    const json = put["payload"];
    const reply = await server.ask("PUT", `/api/v1/submissions/${id}`, { cookie: person.cookie, json });
    expect(reply.status).toBe(200);
    expect((await rowOf(id)).state).toBe("CLOSED");
  });

  test("withdrawing what never arrived is refused, is not remembered, and counts once it has arrived", async () => {
    const { id, put, withdraw } = newOps();
    expect(await assertClean(server, () => member.send(withdraw))).toMatchObject([
      { status: "rejected", code: "not-found" },
    ]);
    expect(await member.send(put, withdraw)).toMatchObject([{ status: "accepted" }, { status: "accepted" }]);
    expect((await rowOf(id)).state).toBe("CLOSED");
  });

  test("withdrawn on two devices at once it is withdrawn once, and both are told that it is", async () => {
    const { id, put } = newOps();
    await member.send(put);
    const both = [1, 2].map(() => member.send(member.op("submission.withdraw", id, {})));
    const delta = { op: 2, submission_move: 1, audit_entry: 1 };
    const results = await assertClean(server, () => Promise.all(both), { delta });
    expect(results.flat().map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  });

  test("withdrawing and taking it up at the same moment: one of them counts", async () => {
    for (let round = 0; round < 8; round++) {
      const { id, put, withdraw } = newOps();
      await member.send(put);
      const [[result], reply] = await Promise.all([member.send(withdraw), move(id, "triage")]);
      const taken = reply.status === 200;
      expect(result?.status).toBe(taken ? "rejected" : "accepted");
      expect((await rowOf(id)).state).toBe(taken ? "TRIAGED" : "CLOSED");
    }
  });
});

describe("what is refused", () => {
  test("after it was taken up, with a sentence; once that is undone it can be withdrawn", async () => {
    const { id, put, withdraw } = newOps();
    await member.send(put);
    await move(id, "triage");
    expect(await assertClean(server, () => member.send(withdraw))).toMatchObject([
      { status: "rejected", code: "withdraw-too-late", reason: expect.stringContaining("不能撤回") },
    ]);
    await move(id, "undo");
    expect(await member.send(withdraw)).toMatchObject([{ status: "accepted" }]);
  });

  test("by anybody but its author, as if it did not exist; the office has no such move", async () => {
    const { id, put } = newOps();
    await member.send(put);
    const other = memberAtDevice(server, await addSignedIn(server, ["MEMBER"]));
    const resident = randomUUID();
    await server.ask("PUT", `/api/v1/submissions/${resident}`, { json: opinion(point.code) });
    for (const taken of [id, resident]) {
      const [result] = await assertClean(server, () => other.send(other.op("submission.withdraw", taken, {})));
      const [absent] = await other.send(other.op("submission.withdraw", randomUUID(), {}));
      expect({ ...result, opId: "" }).toEqual({ ...absent, opId: "" });
    }
    expectProblem(await move(id, "withdraw"), 409, "move-not-allowed");
  });
});
