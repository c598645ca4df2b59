import { shanghaiDay } from "#domain/time/shanghai.ts";
import { addOpinionAuthor, creditsOf, opinionBody, opinionDesk } from "#tests/support/opinions.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const desk = await opinionDesk(server);
const today = () => shanghaiDay(server.house.now());

test("sent up, adopted, corrected: the ledger holds exactly what stands", async () => {
  const author = await addOpinionAuthor(server);
  const id = randomUUID();
  await author.submit(id);
  expect((await desk.sendUp(id, "CITY", today())).json).toMatchObject({ type: "/problems/move-not-allowed" });
  await desk.issue(id);
  expect((await desk.sendUp(id, "CITY", today())).json).toMatchObject({
    escalations: [{ level: "CITY", state: "SENT" }],
  });
  expect((await author.read(id))?.["statusLine"]).toMatch(/ → 已报市政协$/);
  expect((await desk.moveUp(id, "CITY", { move: "adopt" })).status).toBe(422);
  const adopted = await desk.moveUp(id, "CITY", { move: "adopt", isComposite: true });
  expect(adopted.json).toMatchObject({ statusLine: expect.stringMatching(/ → 市政协采用（综合）$/) });
  expect(await creditsOf(server, author.memberId)).toEqual([
    "ADOPTED CITY 综合 1/1",
    "ADOPTED COUNTY 1/1",
    "SUBMIT 1/1",
  ]);
  expect((await desk.moveUp(id, "CITY", { move: "correct" })).status).toBe(422);
  expect((await desk.moveUp(id, "CITY", { move: "correct", note: "登记错了一件。" })).status).toBe(200);
  expect(await creditsOf(server, author.memberId)).toEqual(["ADOPTED COUNTY 1/1", "SUBMIT 1/1"]);
  await desk.moveUp(id, "CITY", { move: "adopt", isComposite: false });
  expect(await creditsOf(server, author.memberId)).toContain("ADOPTED CITY 1/1");
});

describe("instructions", () => {
  test("are credited by level; their words are read by few and each reading is written down", async () => {
    const author = await addOpinionAuthor(server);
    const id = randomUUID();
    await author.submit(id);
    await desk.issue(id);
    const instructionId = randomUUID();
    const words = "请住建局研究办理（演示）。";
    const body = { level: "COUNTY", leaderTitle: "区委书记", isChief: true, givenOn: today(), words };
    const path = `opinions/${id}/instructions/${instructionId}`;
    expect((await desk.call("PUT", path, body)).json).toMatchObject({
      instructions: [{ isChief: true, hasWords: true }],
    });
    expect((await desk.call("PUT", path, body)).status).toBe(200);
    expect(await creditsOf(server, author.memberId)).toContain("INSTRUCTED COUNTY 1/1");
    const stored = await db
      .selectFrom("opinion_instruction")
      .selectAll()
      .where("id", "=", instructionId)
      .executeTakeFirstOrThrow();
    expect(stored.words?.includes(Buffer.from(words))).toBe(false);
    expect((await desk.call("POST", `${path}/words`, {})).json).toEqual({ words });
    const leader = await addSignedIn(server, ["LEADER"]);
    expect((await desk.call("POST", `${path}/words`, {}, leader.cookie)).status).toBe(200);
    const others = await Promise.all([
      addSignedIn(server, ["PROPOSAL_COMMITTEE"]),
      addSignedIn(server, ["TENANT_ADMIN"]),
    ]);
    for (const { cookie } of [author, ...others])
      expect((await desk.call("POST", `${path}/words`, {}, cookie)).status).toBe(403);
    const readings = await db
      .selectFrom("audit_entry")
      .selectAll()
      .where("action", "=", "opinion.readInstruction")
      .execute();
    expect(readings.filter(({ object }) => object === instructionId)).toHaveLength(2);
    expect(JSON.stringify(await author.read(id))).not.toContain("住建局研究");
    expect((await desk.call("POST", `${path}/void`, { reason: "登记错了。" })).json).toMatchObject({
      instructions: [],
    });
    expect(await creditsOf(server, author.memberId)).not.toContain("INSTRUCTED COUNTY 1/1");
  });
});

test("a unit reads what was forwarded to it without a name, and answers once", async () => {
  const author = await addOpinionAuthor(server);
  const id = randomUUID();
  await author.submit(id);
  await desk.issue(id);
  const unitId = randomUUID();
  await db
    .insertInto("handling_unit")
    .values({ tenant_id: tenant.id, id: unitId, name: "演示区城管局", sort: 1 })
    .execute();
  const clerk = await addSignedIn(server, ["UNIT_CLERK"]);
  await db.updateTable("account").set({ unit_id: unitId }).where("id", "=", clerk.id).execute();
  const forwardId = randomUUID();
  const sent = await desk.call("PUT", `opinions/${id}/forwards/${forwardId}`, {
    unitId,
    note: "请研究。",
    dueOn: null,
  });
  expect(sent.json).toMatchObject({
    forwards: [{ unitName: "演示区城管局", state: "SENT", dueOn: expect.any(String) }],
  });
  const board = await server.ask("GET", "/api/v1/unit/opinion-forwards", { cookie: clerk.cookie });
  expect(board.json).toMatchObject({ items: [{ id: forwardId, issueLabel: expect.stringContaining("期") }] });
  expect(board.text).not.toContain(author.memberId);
  const reply = (json: object, cookie = clerk.cookie) =>
    server.ask("POST", `/api/v1/unit/opinion-forwards/${forwardId}/reply`, { cookie, json });
  const other = await addSignedIn(server, ["UNIT_CLERK"]);
  expect((await reply({ move: "reply", words: "已修。" }, other.cookie)).status).toBe(404);
  expect((await reply({ move: "reply", words: "雨棚已更换。" })).json).toMatchObject({ state: "HANDLED" });
  expect((await reply({ move: "giveBack", words: "不属我局。" })).status).toBe(409);
});

test("twenty signatures at once give twenty numbers without gaps or doubles", async () => {
  const author = await addOpinionAuthor(server);
  const ids = Array.from({ length: 20 }, () => randomUUID());
  for (const id of ids) {
    await author.submit(id);
    await desk.toSign(id);
  }
  const before = await db
    .selectFrom("opinion_issue")
    .select("no")
    .where("kind", "=", "ISSUE")
    .where("year", "=", Number(today().slice(0, 4)))
    .execute();
  const signed = await Promise.all(ids.map((id) => desk.sign(id)));
  expect(signed.map(({ status }) => status)).toEqual(ids.map(() => 200));
  const rows = await db
    .selectFrom("opinion_issue")
    .select("no")
    .where("kind", "=", "ISSUE")
    .where("year", "=", Number(today().slice(0, 4)))
    .execute();
  expect(rows.map(({ no }) => no ?? 0).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: before.length + 20 }, (_, at) => at + 1),
  );
});

test("a special issue is signed with those of its reports that wait for it", async () => {
  const author = await addOpinionAuthor(server);
  const [issued, waiting] = [randomUUID(), randomUUID()];
  for (const id of [issued, waiting]) await author.submit(id);
  await desk.issue(issued);
  await desk.toSign(waiting);
  const issueId = randomUUID();
  const body = { title: "农贸市场管理专报", reportIds: [issued, waiting], mainTo: ["区委、区政府"], ccTo: [] };
  expect((await desk.call("PUT", `opinion-issues/${issueId}`, body)).json).toMatchObject({
    state: "PREPARED",
    label: "专报（待签发）",
  });
  expect((await desk.sign(waiting)).json).toMatchObject({ detail: expect.stringContaining("专报") });
  const settle = (cookie: string) => desk.call("POST", `opinion-issues/${issueId}/moves`, { move: "sign" }, cookie);
  expect((await settle(desk.editor.cookie)).status).toBe(403);
  expect((await settle(desk.signer.cookie)).json).toMatchObject({
    state: "ISSUED",
    label: expect.stringMatching(/专报第\d+期$/),
  });
  expect(await author.read(waiting)).toMatchObject({ state: "ISSUED" });
  expect((await creditsOf(server, author.memberId)).filter((credit) => credit.startsWith("ADOPTED"))).toHaveLength(2);
});

test("nobody signs their own report; what is internal goes no further than editors and signers", async () => {
  const author = await addOpinionAuthor(server);
  await db
    .updateTable("account")
    .set({ roles: ["MEMBER", "SECRETARY_GENERAL"] })
    .where("id", "=", author.id)
    .execute();
  const id = randomUUID();
  await author.submit(id);
  await desk.move(id, { move: "take" });
  const words = { title: "内部掌握的一件", situation: "情况。", analysis: "", suggestions: "建议。" };
  await desk.call("PUT", `opinions/${id}/edition`, { baseRev: 0, ...words, category: null, sensitivity: "INTERNAL" });
  await desk.move(id, { move: "sendToSign", mainTo: ["区委"], ccTo: [] });
  expect((await desk.move(id, { move: "sign" }, author.cookie)).json).toMatchObject({ type: "/problems/not-allowed" });
  expect((await desk.move(id, { move: "sign" })).json).toMatchObject({ type: "/problems/not-allowed" });
  const leader = await addSignedIn(server, ["LEADER"]);
  expect((await desk.read(id, leader.cookie)).status).toBe(404);
  expect((await desk.call("GET", "opinions?q=内部掌握的一件", undefined, leader.cookie)).json).toMatchObject({
    items: [],
  });
  expect((await desk.sign(id)).status).toBe(200);
  expect((await desk.sendUp(id, "CITY", today())).json).toMatchObject({ detail: expect.stringContaining("内部掌握") });
  expect((await desk.call("GET", "opinion-issues", undefined, leader.cookie)).text).not.toContain("内部掌握的一件");
});

test("a joint author leaves: what it earned them goes, the others stand as those who are left", async () => {
  const [first, second, third] = await Promise.all([
    addOpinionAuthor(server),
    addOpinionAuthor(server),
    addOpinionAuthor(server),
  ]);
  const id = randomUUID();
  await first.submit(id, opinionBody({ coAuthors: [second.memberId, third.memberId] }));
  await desk.issue(id);
  expect(await second.leave(id)).toMatchObject({ status: "accepted" });
  expect(await creditsOf(server, second.memberId)).toEqual([]);
  expect(await creditsOf(server, third.memberId)).toEqual(["ADOPTED COUNTY 2/2", "SUBMIT 2/2"]);
  expect(await creditsOf(server, first.memberId)).toEqual(["ADOPTED COUNTY 1/2", "SUBMIT 1/2"]);
  expect(await second.read(id)).toBeUndefined();
});

test("who leaves the first of their parts keeps what the composite earned by the other, for the matter of that one", async () => {
  const [first, both] = await Promise.all([addOpinionAuthor(server), addOpinionAuthor(server)]);
  const [one, other, compositeId] = [randomUUID(), randomUUID(), randomUUID()];
  await first.submit(one, opinionBody({ coAuthors: [both.memberId] }));
  await both.submit(other);
  await desk.merge([one, other], compositeId);
  await desk.issue(compositeId);
  const mattersOf = async () =>
    (await db.selectFrom("duty_entry").selectAll().where("member_id", "=", both.memberId).execute())
      .filter(
        ({ kind, id, reverses }, _, all) =>
          kind === "OPINION_ADOPTED" && !reverses && !all.some((row) => row.reverses === id),
      )
      .map(({ matter_id }) => matter_id);
  expect(await mattersOf()).toEqual([one]);
  expect(await both.leave(one)).toMatchObject({ status: "accepted" });
  expect(await mattersOf()).toEqual([other]);
  expect(await creditsOf(server, both.memberId)).toEqual(["ADOPTED COUNTY 综合 2/2", "SUBMIT 1/1"]);
});
