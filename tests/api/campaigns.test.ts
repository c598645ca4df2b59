import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { endDueCampaigns } from "#server/campaigns/move-campaign.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn } from "#tests/support/town.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const office = await addSignedIn(server, ["OFFICE"]);
const committee = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const today = shanghaiDay(new Date());
const DAY_MS = 86_400_000;
const dayAt = (days: number) => shanghaiDay(new Date(Date.now() + days * DAY_MS));

const body = {
  rev: 0,
  title: "我身边的风险隐患",
  intro: "请说说身边的安全隐患。",
  prompt: "隐患在哪里、有什么危险",
  questions: ["已经存在多久了"],
  category: "CITY",
  asksPlace: true,
  fromDay: today,
  toDay: dayAt(10),
  showsCounter: true,
};
const path = (id: string) => `/api/v1/office/campaigns/${id}`;
const put = (id: string, more: object = {}, cookie = office.cookie) =>
  server.ask("PUT", path(id), { json: { ...body, ...more }, cookie });
const move = (id: string, name: string) =>
  server.ask("POST", `${path(id)}/moves`, { json: { move: name }, cookie: office.cookie });

const campaign = async (more: object = {}) => {
  const id = randomUUID();
  const made = await put(id, more);
  expect(made.status).toBe(201);
  expect((await move(id, "open")).status).toBe(200);
  return { id, code: String(made.json?.["code"]) };
};

/** A resident's words with a campaign's code; gives the stored row. */
const speak = async (code: string, more: object = {}) => {
  const id = randomUUID();
  const receipt = receiptFromBytes(randomBytes(15));
  const json = { pointCode: code, text: `演示：井盖松动 ${id}`, receipt, writtenAt: new Date().toISOString(), ...more };
  expect((await server.ask("PUT", `/api/v1/submissions/${id}`, { json })).status).toBe(201);
  await server.house.db.updateTable("submission").set({ held: null }).where("id", "=", id).execute();
  return server.house.db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
};

test("the same words under the same id make one campaign; who knew an older revision is told", async () => {
  const id = randomUUID();
  const first = await put(id);
  expect(first.status).toBe(201);
  expect(first.json).toMatchObject({ state: "DRAFT", isRunning: false, rev: 1, moves: ["open"] });
  expect((await put(id, { rev: 1, title: "身边的隐患" })).json).toMatchObject({ rev: 2, title: "身边的隐患" });
  expectProblem(await put(id, { rev: 1 }), 409, "settings-changed");
  expectProblem(await put(randomUUID(), { toDay: dayAt(-1) }), 422, "invalid-fields");
  expectProblem(await put(randomUUID(), {}, committee.cookie), 403, "not-allowed");
});

test("what is sent with its code belongs to it, with town, answers and category; elsewhere they mean nothing", async () => {
  const { db, tenant } = server.house;
  await db
    .insertInto("town")
    .values({ tenant_id: tenant.id, id: "DT1", name: "演示镇", sort: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id, code } = await campaign();
  expect(await speak(code, { townId: "DT1", answers: ["半年了"] })).toMatchObject({
    campaign_id: id,
    town_id: "DT1",
    campaign_answers: ["半年了"],
    category: "CITY",
    channel: "QR",
  });
  expect(await speak(code, { category: "OTHER", townId: "nowhere" })).toMatchObject({
    category: "OTHER",
    town_id: null,
  });
  const { code: pointCode } = await addPoint(server);
  expect(await speak(pointCode, { townId: "DT1", answers: ["x"] })).toMatchObject({
    campaign_id: null,
    town_id: null,
    campaign_answers: null,
  });
  const read = await server.ask("GET", path(id), { cookie: office.cookie });
  expect(read.json).toMatchObject({
    figures: { submissions: 2, leads: 2, ofMembers: 0, reports: 0, issued: 0, adopted: 0 },
    byTown: [
      { name: "演示镇", leads: 1 },
      { name: "未填写地点", leads: 1 },
    ],
    byDay: [{ leads: 2 }],
  });
});

test("what was refused is no lead any more; the counter of the public list goes by leads, or says nothing", async () => {
  const shown = await campaign({ title: "公开计数" });
  const quiet = await campaign({ title: "不公开计数", showsCounter: false });
  const one = await speak(shown.code);
  await speak(shown.code);
  await server.house.db.updateTable("submission").set({ state: "REJECTED" }).where("id", "=", one.id).execute();
  const { items } = (await server.ask("GET", "/api/v1/campaigns")).json as unknown as {
    items: { id: string; leads: number | null }[];
  };
  expect(items.find(({ id }) => id === shown.id)?.leads).toBe(1);
  expect(items.find(({ id }) => id === quiet.id)?.leads).toBeNull();
});

test("after its last day it ends by itself and is offered no more; what phones bring late is still counted", async () => {
  const { id, code } = await campaign({ fromDay: dayAt(-10), toDay: dayAt(-1) });
  expect((await server.ask("GET", "/api/v1/campaigns")).text).not.toContain(code);
  expect(await endDueCampaigns(server.house)).toBeGreaterThan(0);
  expect((await server.ask("GET", path(id), { cookie: office.cookie })).json).toMatchObject({ state: "ENDED" });
  expect(await speak(code)).toMatchObject({ campaign_id: id });
  expect((await move(id, "archive")).status).toBe(200);
  expectProblem(await put(id, { rev: 4 }), 409, "move-not-allowed");
  expectProblem(await move(id, "open"), 409, "move-not-allowed");
});

test("its poster is a PDF", async () => {
  const { id } = await campaign();
  const poster = await server.ask("GET", `${path(id)}/poster/A4`, { cookie: office.cookie });
  expect([poster.status, poster.type]).toEqual([200, "application/pdf"]);
  expectProblem(
    await server.ask("GET", `${path(randomUUID())}/poster/A4`, { cookie: office.cookie }),
    404,
    "not-found",
  );
});

test("a lead that becomes a report counts as one formed, then as issued and adopted; the desk reads what was answered", async () => {
  const { id, code } = await campaign({ title: "从线索到信息" });
  const lead = await speak(code, { answers: ["三个月"] });
  const reportId = randomUUID();
  const ask = (method: string, url: string, json?: unknown, cookie = office.cookie) =>
    server.ask(method, url, { ...(json !== undefined && { json }), cookie });
  const detail = await ask("GET", `/api/v1/office/submissions/${lead.id}`);
  expect(detail.json).toMatchObject({
    campaign: "从线索到信息",
    pointName: "从线索到信息",
    campaignAnswers: [{ question: "已经存在多久了", answer: "三个月" }],
  });
  await ask("POST", `/api/v1/office/submissions/${lead.id}/moves`, { move: "triage" });
  const words = { title: "关于排查井盖的建议", situation: "井盖松动。", analysis: "", suggestions: "逐一排查。" };
  const source = { category: "CITY", source: "CAMPAIGN", sourceName: "", memberIds: [], otherAuthors: [] };
  const made = await ask("PUT", `/api/v1/office/opinions/${reportId}`, {
    ...words,
    ...source,
    campaignId: null,
    submissionIds: [lead.id],
  });
  expect(made.status).toBe(201);
  expect((await ask("GET", path(id))).json).toMatchObject({ figures: { leads: 1, reports: 1, issued: 0 } });
  const found = await ask("GET", `/api/v1/office/opinions?campaign=${id}`);
  expect(found.json?.["items"]).toMatchObject([{ id: reportId, campaign: "从线索到信息" }]);

  const signer = await addSignedIn(server, ["SECRETARY_GENERAL"]);
  const moves = `/api/v1/office/opinions/${reportId}/moves`;
  expect((await ask("POST", moves, { move: "take" })).status).toBe(200);
  expect((await ask("POST", moves, { move: "sendToSign", mainTo: ["市政协"], ccTo: [] })).status).toBe(200);
  expect((await ask("POST", moves, { move: "sign" }, signer.cookie)).status).toBe(200);
  const upward = `/api/v1/office/opinions/${reportId}/escalations/CITY`;
  expect((await ask("PUT", upward, { channel: "", sentOn: today })).status).toBe(200);
  const adopted = await ask("POST", `${upward}/moves`, { move: "adopt", isComposite: false, decidedOn: today });
  expect(adopted.status).toBe(200);
  expect((await ask("GET", path(id))).json).toMatchObject({ figures: { reports: 1, issued: 1, adopted: 1 } });
});
