import { expectProblem } from "#tests/support/assert-clean.ts";
import { entryBody, scoreOffice, yearNow } from "#tests/support/score-desk.ts";
import { type Loose, withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { enterer, second, secretary, member, other } = await scoreOffice(server);

type Person = { readonly cookie: string };
const put = (id: string, json: unknown, who: Person = enterer) =>
  server.ask("PUT", `/api/v1/office/manual-entries/${id}`, { json, cookie: who.cookie });
const move = (id: string, what: string, who: Person, note = "") =>
  server.ask("POST", `/api/v1/office/manual-entries/${id}/moves`, { json: { move: what, note }, cookie: who.cookie });
const enter = async (changes: Record<string, unknown> = {}) => {
  const id = randomUUID();
  const reply = await put(id, entryBody(server, member.memberId, changes));
  expect(reply.status).toBe(201);
  return id;
};
const ledgerOf = (sourceId: string) =>
  server.house.db.selectFrom("duty_entry").selectAll().where("source_id", "=", sourceId).orderBy("at").execute();
const actions = async (object: string) =>
  (
    await server.house.db
      .selectFrom("audit_entry")
      .select("action")
      .where("object", "=", object)
      .orderBy("id")
      .execute()
  ).map(({ action }) => action);

test("what one enters books nothing until another approves it; then it stands in the ledger with both names", async () => {
  const id = await enter();
  expect(await ledgerOf(id)).toEqual([]);
  const approved = await move(id, "approve", second);
  expect(approved.json).toMatchObject({ state: "BOOKED", enteredBy: enterer.name, decidedBy: second.name });
  const [entry] = await ledgerOf(id);
  expect(entry).toMatchObject({ kind: "SERVICE", year: yearNow(server), member_id: member.memberId });
  expect(entry?.evidence.by).toBe(`录入：${enterer.name}，复核：${second.name}`);
  expect(await actions(id)).toEqual(["score.enterByHand", "score.manual.approve"]);
});

test("nobody approves or refuses what they entered, nor what concerns themselves", async () => {
  const id = await enter();
  expectProblem(await move(id, "approve", enterer), 409, "second-person-needed");
  const concerned = await addSignedIn(server, ["MEMBER", "MEMBER_AFFAIRS"]);
  const own = randomUUID();
  expect((await put(own, entryBody(server, concerned.memberId))).status).toBe(201);
  const refusal = await move(own, "approve", concerned);
  expectProblem(refusal, 409, "second-person-needed");
  expect(refusal.text).toContain("关系到您本人");
  expect(await ledgerOf(id)).toEqual([]);
  expect(await ledgerOf(own)).toEqual([]);
});

test("of two who approve at once one does, and the ledger has one line", async () => {
  const id = await enter();
  const replies = await Promise.all([move(id, "approve", second), move(id, "approve", secretary)]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await ledgerOf(id)).toHaveLength(1);
});

test("a refusal and a reversal take a reason; a reversal leaves both lines and gives back the points", async () => {
  const refusedOne = await enter();
  expectProblem(await move(refusedOne, "refuse", second), 422, "invalid-fields");
  expect((await move(refusedOne, "refuse", second, "缺少佐证")).json?.["state"]).toBe("REFUSED");
  const id = await enter();
  await move(id, "approve", second);
  expectProblem(await move(id, "reverse", secretary), 422, "invalid-fields");
  const reversed = await move(id, "reverse", secretary, "重复录入");
  expect(reversed.json?.["state"]).toBe("REVERSED");
  expect(reversed.json?.["trail"]).toMatchObject([{ move: "enter" }, { move: "approve" }, { move: "reverse" }]);
  const [first, back] = await ledgerOf(id);
  expect(back?.reverses).toBe(first?.id);
  expectProblem(await move(id, "reverse", second, "再冲一次"), 409, "move-not-allowed");
});

test("its enterer takes it back until it is decided; a colleague does not", async () => {
  const id = await enter();
  expectProblem(await move(id, "withdraw", second), 403, "not-allowed");
  expect((await move(id, "withdraw", enterer)).json?.["state"]).toBe("WITHDRAWN");
  expectProblem(await move(id, "approve", second), 409, "move-not-allowed");
});

test("sent twice it is entered once; another body under its id is refused", async () => {
  const id = randomUUID();
  const body = entryBody(server, member.memberId);
  expect((await put(id, body)).status).toBe(201);
  expect((await put(id, body)).status).toBe(200);
  expectProblem(await put(id, { ...body, title: "另一件" }), 409, "id-taken");
  expectProblem(await put(randomUUID(), entryBody(server, randomUUID())), 422, "member-unknown");
});

test.each([
  ["a kind that its own work books", { kind: "PROPOSAL_FILED" }, "/kind"],
  ["a day to come", { dutyOn: "2099-01-01" }, "/dutyOn"],
  ["no quantity", { quantity: "0" }, "/quantity"],
  ["a third place of two", { share: { place: 3, of: 2 } }, "/share"],
  ["a fact of another kind", { facts: { leaveKind: "ILLNESS" } }, "/facts/leaveKind"],
  ["a value that nobody knows", { kind: "COMMENDATION", facts: { level: "MOON" } }, "/facts/level"],
  ["an appeal of nobody", { appealId: randomUUID() }, "/appealId"],
])("%s is refused in a sentence", async (_, changes, pointer) => {
  const reply = await put(randomUUID(), entryBody(server, member.memberId, changes));
  expectProblem(reply, 422, "invalid-fields");
  expect(reply.json?.["errors"]).toMatchObject([{ pointer }]);
});

test("a file of evidence is named only by whoever put it, and read by the office and by the member whom it is about", async () => {
  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.from(randomUUID())]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const evidence = { sha256, name: "演示签到表.pdf" };
  const body = entryBody(server, member.memberId, { evidence });
  expectProblem(await put(randomUUID(), body), 409, "attachment-missing");
  const upload = await server.ask("PUT", `/api/v1/attachments/${sha256}?name=a.pdf`, {
    body: bytes,
    headers: { "content-type": "application/octet-stream" },
    cookie: enterer.cookie,
  });
  expect(upload.status).toBe(200);
  expectProblem(await put(randomUUID(), body, second), 409, "attachment-missing");
  const id = await enter({ evidence });
  const file = await server.ask("GET", `/api/v1/office/manual-entries/${id}/evidence`, { cookie: second.cookie });
  expect(file.headers.get("content-disposition")).toContain("attachment");
  const forMember = await server.ask("GET", `/api/v1/office/manual-entries/${id}/evidence`, { cookie: member.cookie });
  expectProblem(forMember, 403, "not-allowed");

  // Once it is booked, the member whom it is about has it by the link of the line; nobody else.
  const own = (who: Person) => server.ask("GET", `/api/v1/my-duty/evidence/${id}`, { cookie: who.cookie });
  expectProblem(await own(member), 404, "not-found");
  await move(id, "approve", second);
  expect((await ledgerOf(id))[0]?.evidence.link).toBe(`/api/v1/my-duty/evidence/${id}`);
  const mine = await own(member);
  expect(mine).toMatchObject({ status: 200, type: "application/pdf", text: bytes.toString() });
  expect(mine.headers.get("content-disposition")).toMatch(/^attachment;/);
  expectProblem(await own(other), 404, "not-found");
  expectProblem(await own(second), 403, "not-allowed");
});

test("the list is found by name, title and state; `open` counts what waits", async () => {
  const id = await enter({ title: "演示独有事由" });
  const list = (query: string) =>
    server.ask("GET", `/api/v1/office/manual-entries?${query}`, { cookie: second.cookie });
  const found = (await list("q=独有")).json as Loose & {
    items: readonly { id: string; isMine: boolean }[];
    open: number;
  };
  expect(found.items).toMatchObject([{ id, isMine: false }]);
  expect(found.open).toBeGreaterThan(0);
  expect((await list("q=独有&state=BOOKED")).json?.["items"]).toEqual([]);
});

test("no member enters anything for anybody", async () => {
  expectProblem(await put(randomUUID(), entryBody(server, other.memberId), member), 403, "not-allowed");
});
