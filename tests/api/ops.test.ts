import { OPS_PER_BATCH, postOps, type OpResult } from "#contract/ops.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { assertClean, countRows, expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, newReceipt, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const point = await addPoint(server);
const member = await addSignedIn(server, ["MEMBER"]);
const { db, tenant } = server.house;

type Sent = Record<string, unknown>;

const post = (ops: readonly Sent[], cookie = member.cookie) =>
  server.ask("POST", "/api/v1/ops", { cookie, json: { deviceId: randomUUID(), app: "1.0", ops } });

const results = async (ops: readonly Sent[], cookie?: string): Promise<OpResult[]> =>
  postOps.answers[200].parse((await post(ops, cookie)).json).results;

const op = (changes: Sent = {}): Sent => ({
  opId: randomUUID(),
  v: 1,
  kind: "submission.put",
  entityId: randomUUID(),
  author: member.id,
  clientAt: new Date().toISOString(),
  payload: opinion(point.code),
  ...changes,
});

/** A resident's submission that the office transferred to the member. */
const transferred = async (to = member.id): Promise<string> => {
  const id = randomUUID();
  await server.ask("PUT", `/api/v1/submissions/${id}`, { json: opinion(point.code) });
  await db
    .updateTable("submission")
    .set({ state: "TRANSFERRED", assignee_account_id: to })
    .where("id", "=", id)
    .execute();
  return id;
};

const answer = (entityId: string, changes: Sent = {}) =>
  op({ kind: "submission.answer", entityId, payload: { note: "已经请城管所去看过，下周修好。" }, ...changes });

describe("each op once", () => {
  test("a batch is accepted with receipts, effect and record together", async () => {
    const ops = [op(), op(), op()];
    const reply = await assertClean(server, () => post(ops), { delta: { submission: 3, op: 3 } });
    expect(reply.status).toBe(200);
    const answers = postOps.answers[200].parse(reply.json).results;
    expect(answers).toEqual(
      ops.map(({ opId, entityId, payload }) => ({
        opId,
        status: "accepted",
        submission: {
          id: entityId,
          receipt: (payload as Sent)["receipt"],
          receivedAt: expect.any(String),
          state: "RECEIVED",
        },
      })),
    );
  });

  test("sent again, alone or with new ones, changes nothing and gets the same answer", async () => {
    const ops = [op(), op()];
    const first = await results(ops);
    server.clock.advance(3_600_000);
    expect(await assertClean(server, () => results(ops))).toEqual(first);
    const again = await assertClean(server, () => results([...ops, op()]), { delta: { submission: 1, op: 1 } });
    expect(again.slice(0, 2)).toEqual(first);
  });

  test("twice within one batch is applied once", async () => {
    const one = op();
    const [first, second] = await assertClean(server, () => results([one, one]), { delta: { submission: 1, op: 1 } });
    expect(second).toEqual(first);
  });

  test("in 20 parallel batches is applied once and accepted 20 times, an answer too", async () => {
    const assigned = await transferred();
    const ops = [op(), answer(assigned), op()];
    const batches = await assertClean(server, () => Promise.all(Array.from({ length: 20 }, () => results(ops))), {
      delta: { submission: 2, op: 3, submission_move: 1, audit_entry: 1 },
    });
    expect(new Set(batches.map((batch) => JSON.stringify(batch))).size).toBe(1);
    expect(batches[0]?.map(({ status }) => status)).toEqual(["accepted", "accepted", "accepted"]);
  });

  test("parallel batches of many members with ops in opposite order all end", async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => addSignedIn(server, ["MEMBER"])));
    const batches = await Promise.all(
      others.flatMap(({ id, cookie }) => {
        const ops = Array.from({ length: 20 }, () => op({ author: id }));
        return [results(ops, cookie), results(ops.toReversed(), cookie)];
      }),
    );
    expect(new Set(batches.flat().map(({ status }) => status))).toEqual(new Set(["accepted"]));
  });

  test("the id of an op under another body is refused, and the first stays", async () => {
    const one = op();
    await results([one]);
    const payload = opinion(point.code);
    expect(await assertClean(server, () => results([{ ...one, payload }]))).toMatchObject([
      { status: "rejected", code: "reused-key" },
    ]);
    expect(await results([{ ...one, entityId: randomUUID() }])).toMatchObject([{ code: "reused-key" }]);
  });

  test("the id of an op under two bodies in one batch: the first counts, the second is refused", async () => {
    const one = op();
    const two = op({ opId: one["opId"] });
    const answers = await assertClean(server, () => results([one, two]), { delta: { submission: 1, op: 1 } });
    expect(answers).toMatchObject([
      { submission: { id: one["entityId"] } },
      { status: "rejected", code: "reused-key" },
    ]);
  });

  test("a new op for a submission that arrived already is the same submission; with another body it is refused", async () => {
    const one = op();
    const [first] = await results([one]);
    const again = await assertClean(server, () => results([{ ...one, opId: randomUUID() }]), { delta: { op: 1 } });
    expect(again).toMatchObject([{ status: "accepted", submission: first?.status === "accepted" && first.submission }]);
    const other = { ...one, opId: randomUUID(), payload: opinion(point.code) };
    expect(await results([other])).toMatchObject([{ status: "rejected", code: "id-taken" }]);
  });

  test("G-09 · the same id from another account is its own op", async () => {
    const one = op();
    await results([one]);
    const other = await addSignedIn(server, ["MEMBER"]);
    const theirs = op({ opId: one["opId"], author: other.id });
    expect(await results([theirs], other.cookie)).toMatchObject([
      { status: "accepted", submission: { id: theirs["entityId"] } },
    ]);
  });
});

describe("order within an entity", () => {
  test("the first that is not accepted stops its entity; the others go on", async () => {
    const entityId = randomUUID();
    const ops = [
      op({ entityId, payload: opinion("K7Q2M0") }),
      op({ entityId }),
      op(),
      op({ entityId: entityId.toUpperCase() }),
      op(),
    ];
    const answers = await assertClean(server, () => results(ops), { delta: { submission: 2, op: 2 } });
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "retry", "accepted", "retry", "accepted"]);
    expect(answers[1]).toEqual({ opId: ops[1]?.["opId"], status: "retry", code: "earlier-op-waits" });
  });

  test("a refused op leaves nothing behind, and may be accepted once its reason is gone", async () => {
    const other = await addSignedIn(server, ["MEMBER"]);
    const id = await transferred(other.id);
    const mine = answer(id);
    expect(await assertClean(server, () => results([mine]))).toMatchObject([{ status: "rejected", code: "not-found" }]);
    await db.updateTable("submission").set({ assignee_account_id: member.id }).where("id", "=", id).execute();
    expect(await results([mine])).toMatchObject([{ status: "accepted" }]);
  });
});

describe("answering what was transferred to me", () => {
  test("moves it to answered, with a line of history and of audit that hold no more than they may", async () => {
    const id = await transferred();
    const note = `已经修好了 ${randomUUID()}`;
    const answers = await assertClean(server, () => results([answer(id, { payload: { note } })]), {
      delta: { op: 1, submission_move: 1, audit_entry: 1 },
      canaries: [note],
    });
    expect(answers).toMatchObject([{ status: "accepted" }]);
    const row = await db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: "ANSWERED", answer: note });
    expect(await results([answer(id)])).toMatchObject([{ status: "rejected", code: "move-not-allowed" }]);
  });

  test("is refused as not found to anybody else, whether it exists or not", async () => {
    const other = await addSignedIn(server, ["MEMBER"]);
    const id = await transferred(other.id);
    const [foreign, absent] = await results([answer(id), answer(randomUUID())]);
    expect({ ...foreign, opId: "" }).toEqual({ ...absent, opId: "" });
    expect(foreign).toMatchObject({ status: "rejected", code: "not-found" });
  });

  test("is refused where the office has moved on", async () => {
    const id = await transferred();
    await db.transaction().execute((tx) =>
      recordMove(tx, tenant.id, {
        submissionId: id,
        at: new Date(),
        actor: { accountId: member.id, name: "演示" },
        move: "close",
        from: "TRANSFERRED",
        to: "CLOSED",
        note: null,
        before: {},
      }),
    );
    await db.updateTable("submission").set({ state: "CLOSED" }).where("id", "=", id).execute();
    expect(await results([answer(id)])).toMatchObject([{ status: "rejected", code: "move-not-allowed" }]);
  });
});

describe("who and what", () => {
  test("an op that somebody else wrote on this phone is not sent in their name", async () => {
    const other = await addSignedIn(server, ["MEMBER"]);
    const answers = await assertClean(server, () => results([op({ author: other.id })]));
    expect(answers).toMatchObject([{ status: "rejected", code: "identity-mismatch" }]);
  });

  test("without a session 401, without the right to submit as a member 403", async () => {
    expectProblem(await assertClean(server, () => post([op()], "")), 401, "not-signed-in");
    const clerk = await addSignedIn(server, ["OFFICE"]);
    expectProblem(await assertClean(server, () => post([op({ author: clerk.id })], clerk.cookie)), 403, "not-allowed");
  });

  const malformed: [string, Sent][] = [
    ["no fields", {}],
    ["no opId", op({ opId: undefined })],
    ["no author", op({ author: undefined })],
    ["an opId that is none", op({ opId: "1" })],
    ["an opId of 10 kB", op({ opId: "x".repeat(10_000) })],
    ["an opId that is a number", op({ opId: 7 })],
    ["half a version", op({ v: 1.5 })],
    ["a version that is a word", op({ v: "1" })],
    ["an unknown kind", op({ kind: "account.delete" })],
    ["the payload of another kind", op({ kind: "submission.answer" })],
    ["a field too many", op({ roles: ["TENANT_ADMIN"] })],
    ["a field too many in the payload", op({ payload: opinion(point.code, { state: "CLOSED" }) })],
    ["no entity", op({ entityId: undefined })],
    ["an entity that is an array", op({ entityId: [randomUUID()] })],
    ["half a pair in the text", op({ payload: opinion(point.code, { text: "半个\ud800字" }) })],
    ["a NUL in the text", op({ payload: opinion(point.code, { text: "a\0b" }) })],
    ["a text too long", op({ payload: opinion(point.code, { text: "长".repeat(8001) }) })],
    ["a mistyped receipt", op({ payload: opinion(point.code, { receipt: "7K3M-9QWT-2VXC-HN40" }) })],
    ["a photo hash that is none", op({ payload: opinion(point.code, { photos: ["../../x"] }) })],
    ["a time that is none", op({ payload: opinion(point.code, { writtenAt: "2026-02-30T00:00:00Z" }) })],
    [
      "ten photos",
      op({ payload: opinion(point.code, { photos: Array.from({ length: 10 }, (_, i) => String(i).repeat(64)) }) }),
    ],
  ];
  test.each(malformed)("%s: rejected alone, the ops around it are accepted", async (_, bad) => {
    const answers = await assertClean(server, () => results([op(), bad, op()]), { delta: { submission: 2, op: 2 } });
    expect(answers.map(({ status }) => status)).toEqual(["accepted", "rejected", "accepted"]);
    expect(answers[1]).toMatchObject({ code: expect.any(String), reason: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  test("all the malformed ones in one batch are each rejected on their own", async () => {
    const answers = await assertClean(server, () => results(malformed.map(([, bad]) => bad)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(["rejected"]));
  });

  test("an op of an older shape is asked to be written anew, one of a newer shape to come again; the ops around them are accepted", async () => {
    const ops = [op(), op({ v: 0 }), op({ v: 2 }), op()];
    const answers = await assertClean(server, () => results(ops), { delta: { submission: 2, op: 2 } });
    expect(answers).toMatchObject([
      { status: "accepted" },
      { status: "rejected", code: "schema-too-old", reason: expect.stringContaining("仍保存在本机") },
      { status: "retry", code: "schema-too-new" },
      { status: "accepted" },
    ]);
  });

  test("a receipt in use is told, so that the phone takes another", async () => {
    const receipt = newReceipt();
    const two = [receipt, receipt].map((one) => op({ payload: opinion(point.code, { receipt: one }) }));
    expect(await results(two)).toMatchObject([{ status: "accepted" }, { status: "rejected", code: "receipt-taken" }]);
  });

  test.each([
    ["no ops", { ops: [] }],
    ["more ops than fit", { ops: Array.from({ length: OPS_PER_BATCH + 1 }, () => op()) }],
    ["ops that are no objects", { ops: ["a"] }],
    ["no device", { deviceId: undefined }],
    ["a field too many", { tenant: "other" }],
  ])("%s: the batch is refused as a whole", async (_, changes) => {
    const json = { deviceId: randomUUID(), app: "1.0", ops: [op()], ...changes };
    const reply = await assertClean(server, () => server.ask("POST", "/api/v1/ops", { cookie: member.cookie, json }));
    expectProblem(reply, 422, "invalid-fields");
  });

  test("a full batch fits, and the answer comes in their order", async () => {
    const before = await countRows(server);
    const ops = Array.from({ length: OPS_PER_BATCH }, () => op());
    expect((await results(ops)).map(({ opId }) => opId)).toEqual(ops.map(({ opId }) => opId));
    expect((await countRows(server))["submission"]).toBe((before["submission"] ?? 0) + OPS_PER_BATCH);
  });
});
