import { expectProblem } from "#tests/support/assert-clean.ts";
import { bookNow, entryBody, openAppeal, scoreOffice, yearNow } from "#tests/support/score-desk.ts";
import { type Loose, withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { enterer, second, secretary, member } = await scoreOffice(server);
const year = yearNow(server);

const decide = (id: string, json: Record<string, unknown>, who: { readonly cookie: string } = enterer) =>
  server.ask("POST", `/api/v1/office/appeals/${id}/decision`, {
    json: { decision: "accept", reply: "经核对，情况属实。", reverseEntry: false, ...json },
    cookie: who.cookie,
  });
const list = async () =>
  (await server.ask("GET", `/api/v1/office/appeals?year=${year}`, { cookie: secretary.cookie })).json as Loose & {
    items: readonly Loose[];
    open: number;
  };
const total = async () => {
  const path = `/api/v1/office/statements/${member.memberId}?year=${year}`;
  const reply = await server.ask("GET", path, { cookie: secretary.cookie });
  return reply.json?.["year"]?.["total"];
};
const ledger = () =>
  server.house.db.selectFrom("duty_entry").selectAll().where("member_id", "=", member.memberId).orderBy("at").execute();
const memberId = member.memberId ?? "";

test("accepting takes the line back in the same step; the correction comes by hand, approved by another person", async () => {
  const [entryId = ""] = await bookNow(server, memberId);
  const before = await total();
  const id = await openAppeal(server, memberId, entryId);
  expect((await list()).open).toBe(1);
  const decided = await decide(id, { reverseEntry: true });
  expect(decided.json).toMatchObject({ state: "ACCEPTED", decidedBy: enterer.name, reply: "经核对，情况属实。" });
  expect(decided.json?.["trail"]).toMatchObject([{ move: "accept" }, { move: "reverse" }]);
  expect((await ledger()).filter(({ reverses }) => reverses === entryId)).toHaveLength(1);
  expect(await total()).toBe("0");

  const correction = randomUUID();
  const body = entryBody(server, memberId, { kind: "OPINION_SUBMIT", title: "演示更正", appealId: id });
  const path = `/api/v1/office/manual-entries/${correction}`;
  expect((await server.ask("PUT", path, { json: body, cookie: enterer.cookie })).status).toBe(201);
  const approve = (who: { readonly cookie: string }) =>
    server.ask("POST", `${path}/moves`, { json: { move: "approve", note: "" }, cookie: who.cookie });
  expectProblem(await approve(enterer), 409, "second-person-needed");
  expect((await approve(second)).status).toBe(200);
  expect(await total()).toBe(before);
  const [first, , corrected] = await ledger();
  expect(corrected?.matter_id).toBe(first?.matter_id);
});

test("keeping the line leaves the ledger as it is and takes words", async () => {
  const [entryId = ""] = await bookNow(server, memberId);
  const id = await openAppeal(server, memberId, entryId);
  const before = await ledger();
  expectProblem(await decide(id, { decision: "reject", reply: " " }), 422, "invalid-fields");
  expectProblem(await decide(id, { decision: "reject", reverseEntry: true }), 422, "invalid-fields");
  const decided = await decide(id, { decision: "reject", reply: "签到表上没有您的名字。" });
  expect(decided.json?.["state"]).toBe("REJECTED");
  expect(await ledger()).toEqual(before);
  expectProblem(await decide(id, {}), 409, "move-not-allowed");
});

test("about something missing there is no line to take back", async () => {
  const id = await openAppeal(server, memberId, null, "六月的活动没有记上。");
  expectProblem(await decide(id, { reverseEntry: true }), 422, "invalid-fields");
  expect((await decide(id, {})).json?.["state"]).toBe("ACCEPTED");
});

test("of two who answer at once one does, and the line is taken back once", async () => {
  const [entryId = ""] = await bookNow(server, memberId);
  const id = await openAppeal(server, memberId, entryId);
  const replies = await Promise.all([decide(id, { reverseEntry: true }), decide(id, { reverseEntry: true }, second)]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await ledger()).filter(({ reverses }) => reverses === entryId)).toHaveLength(1);
});

test("a line that is gone already is not taken back twice", async () => {
  const [entryId = ""] = await bookNow(server, memberId);
  await decide(await openAppeal(server, memberId, entryId), { reverseEntry: true });
  const again = await openAppeal(server, memberId, entryId, "再问一次");
  expectProblem(await decide(again, { reverseEntry: true }), 409, "move-not-allowed");
  expect((await decide(again, {})).status).toBe(200);
});

test("nobody answers their own appeal, and no member answers any; a 秘书长 reads them", async () => {
  const both = await addSignedIn(server, ["MEMBER", "MEMBER_AFFAIRS"]);
  const own = await openAppeal(server, both.memberId ?? "", null);
  expectProblem(await decide(own, {}, both), 403, "not-allowed");
  expectProblem(await decide(own, {}, member), 403, "not-allowed");
  expectProblem(await decide(own, {}, secretary), 403, "not-allowed");
  expectProblem(await decide(randomUUID(), {}), 404, "not-found");
});

test("open ones come first, the oldest of them first", async () => {
  server.clock.advance(1000);
  const late = await openAppeal(server, memberId, null, "后提出的");
  const { items } = await list();
  const states = items.map((item) => String(item["state"]));
  expect(states.lastIndexOf("OPENED")).toBeLessThan(states.findIndex((state) => state !== "OPENED"));
  expect(items.filter((item) => String(item["state"]) === "OPENED").at(-1)?.["id"]).toBe(late);
});
