import { Problem } from "#contract/problem.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { draftPut, memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const person = await addSignedIn(server, ["MEMBER"]);
const member = memberAtDevice(server, person);

const body = () => {
  const { baseRev: _, ...rest } = draftPut(0);
  return rest;
};
const newKey = () => `"${randomUUID()}"`;
const ask = (method: string, id: string, headers: Record<string, string>, json?: unknown, cookie = person.cookie) =>
  server.ask(method, `/api/v1/drafts/${id}`, { headers, json, cookie });
const create = { "if-none-match": "*" };
const over = (rev: number) => ({ "if-match": `"${rev}"` });
const put = (id: string, condition: Record<string, string>, json: unknown = body(), key = newKey()) =>
  ask("PUT", id, { "idempotency-key": key, ...condition }, json);
const remove = (id: string, condition: Record<string, string>, key = newKey()) =>
  ask("DELETE", id, { "idempotency-key": key, ...condition });

describe("a draft by HTTP's own means", () => {
  test("is created, read, changed and deleted; its ETag counts up", async () => {
    const id = randomUUID();
    const created = await assertClean(server, () => put(id, create), { delta: { draft: 1, op: 1 } });
    expect([created.status, created.headers.get("etag"), created.json?.["rev"]]).toEqual([201, '"1"', 1]);
    const words = body();
    const changed = await put(id, over(1), words);
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    const read = await ask("GET", id, {});
    expect([read.status, read.headers.get("etag")]).toEqual([200, '"2"']);
    expect(read.json).toMatchObject({ id, rev: 2, deleted: false, data: words });
    const deleted = await remove(id, over(2));
    expect([deleted.status, deleted.headers.get("etag")]).toEqual([200, '"3"']);
    expectProblem(await ask("GET", id, {}), 404, "not-found");
  });

  test("written over another revision: 412 with the draft as it stands, and nothing changes", async () => {
    const id = randomUUID();
    const words = body();
    await put(id, create, words);
    for (const write of [() => put(id, create), () => put(id, over(9)), () => remove(id, over(9))]) {
      const reply = await assertClean(server, write);
      expectProblem(reply, 412, "draft-stale");
      expect(Problem.parse(reply.json).current).toMatchObject({ id, rev: 1, data: words });
    }
    await remove(id, over(1));
    const reply = await put(id, over(1));
    expect(Problem.parse(reply.json).current).toEqual({ id, rev: 2, deleted: true, data: null });
    expect((await put(id, over(2))).headers.get("etag")).toBe('"3"');
  });

  test("sent again under its key gets the same answer; another body under the key is refused", async () => {
    const id = randomUUID();
    const key = newKey();
    const words = body();
    const first = await put(id, create, words, key);
    await put(id, over(1));
    const again = await assertClean(server, () => put(id, create, words, key));
    expect([again.status, again.json]).toEqual([201, first.json]);
    expectProblem(await put(id, create, body(), key), 422, "reused-key");
    expectProblem(await put(id, over(2), words, key), 422, "reused-key");
    const copies = await Promise.all(Array.from({ length: 8 }, () => remove(id, over(2), newKey())));
    expect(copies.map(({ status, headers }) => [status, headers.get("etag")])).toEqual(copies.map(() => [200, '"3"']));
  });

  test("and by ops is one draft with one count and one set of keys", async () => {
    const id = randomUUID();
    const op = member.op("draft.put", id, draftPut(0));
    await member.send(op);
    const { baseRev: _, ...words } = op["payload"] as ReturnType<typeof draftPut>;
    expect((await put(id, create, words, `"${String(op["opId"])}"`)).json).toMatchObject({ rev: 1 });
    expect((await put(id, over(1))).json).toMatchObject({ rev: 2 });
    expect(await member.put(id, draftPut(2))).toMatchObject({ draft: { rev: 3 } });
  });
});

describe("what is refused", () => {
  test("without a condition 428, for a deletion too", async () => {
    expectProblem(await assertClean(server, () => put(randomUUID(), {})), 428, "precondition-required");
    expectProblem(await assertClean(server, () => remove(randomUUID(), {})), 428, "precondition-required");
  });

  test.each([
    ["no key", { ...create }],
    ["a key without its quotes", { ...create, "idempotency-key": randomUUID() }],
    ["a key that is none", { ...create, "idempotency-key": '"1"' }],
    ["two keys", { ...create, "idempotency-key": `${newKey()}, ${newKey()}` }],
    ["a revision without its quotes", { "if-match": "7", "idempotency-key": newKey() }],
    ["a weak revision", { "if-match": 'W/"7"', "idempotency-key": newKey() }],
    ["any revision", { "if-match": "*", "idempotency-key": newKey() }],
    ["a revision beyond any", { "if-match": '"9999999999"', "idempotency-key": newKey() }],
    ["both conditions", { ...create, ...over(1), "idempotency-key": newKey() }],
    ["another If-None-Match", { "if-none-match": '"1"', "idempotency-key": newKey() }],
  ])("%s: 400", async (_, headers) => {
    const reply = await assertClean(server, () => ask("PUT", randomUUID(), headers, body()));
    expectProblem(reply, 400, "invalid-headers");
  });

  test("a draft of somebody else is not found, and its id is free", async () => {
    const id = randomUUID();
    await put(id, create);
    const other = await addSignedIn(server, ["MEMBER"]);
    expectProblem(await ask("GET", id, {}, undefined, other.cookie), 404, "not-found");
    const theirs = await ask("PUT", id, { "idempotency-key": newKey(), ...create }, body(), other.cookie);
    expect([theirs.status, theirs.json?.["rev"]]).toEqual([201, 1]);
  });

  test("without a session 401; who is no member has no drafts", async () => {
    expectProblem(await ask("GET", randomUUID(), {}, undefined, ""), 401, "not-signed-in");
    const clerk = await addSignedIn(server, ["OFFICE"]);
    expectProblem(await ask("GET", randomUUID(), {}, undefined, clerk.cookie), 403, "not-allowed");
  });
});
