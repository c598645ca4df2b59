import { shanghaiDay } from "#domain/time/shanghai.ts";
import { addStudio, putOnDuty, question } from "#tests/support/studio-town.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";

const server = await withServer();
const office = await addSignedIn(server, ["OFFICE"]);
const affairs = await addSignedIn(server, ["MEMBER_AFFAIRS"]);
const OFFICE = { cookie: office.cookie };

const send = async (code: string, changes: Record<string, unknown> = {}) => {
  const id = randomUUID();
  await server.ask("PUT", `/api/v1/submissions/${id}`, { json: question(code, changes) });
  return id;
};
const move = (id: string, json: Record<string, unknown>, cookie = office.cookie) =>
  server.ask("POST", `/api/v1/office/inquiries/${id}/moves`, { json, cookie });
const lineOf = async (studioId: string) => {
  const list: { items: { id: string; rate: object }[] } = JSON.parse(
    (await server.ask("GET", "/api/v1/office/studios", OFFICE)).text,
  );
  return list.items.find(({ id }) => id === studioId);
};
const body = (changes: Record<string, unknown> = {}) => ({
  rev: 0,
  name: `演示工作室 ${randomUUID()}`,
  kind: "SECTOR",
  theme: "",
  townId: null,
  address: "",
  intro: "",
  star: null,
  status: "ACTIVE",
  openedOn: "2026-01-05",
  people: [],
  ...changes,
});

describe("a studio", () => {
  test("is made once however often it is sent, gets a code, and an overtaken change is told", async () => {
    const id = randomUUID();
    const json = body({ people: [{ memberId: (await addSignedIn(server, ["MEMBER"])).memberId, part: "HEAD" }] });
    const put = (changes: Record<string, unknown>) =>
      server.ask("PUT", `/api/v1/office/studios/${id}`, { json: { ...json, ...changes }, ...OFFICE });
    const [first, again] = [await put({}), await put({})];
    expect([first.status, again.status, again.json?.["code"]]).toEqual([200, 200, first.json?.["code"]]);
    expect((await put({ rev: 1, theme: "法律咨询" })).json?.["rev"]).toBe(2);
    expect((await put({ rev: 1, theme: "健康咨询" })).status).toBe(409);
    expect((await server.ask("GET", `/s/${String(first.json?.["code"])}`)).status).toBe(200);
  });

  test("is read, not written, by the 委工委, and neither by a member", async () => {
    const { head, id } = await addStudio(server);
    const asAffairs = { cookie: affairs.cookie };
    expect((await server.ask("GET", `/api/v1/office/studios/${id}`, asAffairs)).status).toBe(200);
    expect((await server.ask("PUT", `/api/v1/office/studios/${id}`, { json: body(), ...asAffairs })).status).toBe(403);
    expect((await server.ask("GET", "/api/v1/office/studios", { cookie: head.cookie })).status).toBe(403);
  });

  test("keeps a roster of its own people and of that month only; what stood is replaced", async () => {
    const { id, first, second } = await addStudio(server);
    const put = (days: readonly object[]) =>
      server.ask("PUT", `/api/v1/office/studios/${id}/roster/2026-10`, { json: { days }, ...OFFICE });
    const day = (on: string, memberId: string | null) => ({ day: on, memberId, hours: "9:00–11:00", note: "" });
    expect((await put([day("2026-10-14", first.memberId), day("2026-10-21", second.memberId)])).status).toBe(200);
    expect((await put([day("2026-11-04", first.memberId)])).status).toBe(422);
    expect((await put([day("2026-10-14", randomUUID())])).status).toBe(422);
    expect((await put([day("2026-10-28", second.memberId)])).json?.["days"]).toMatchObject([{ day: "2026-10-28" }]);
  });
});

describe("an inquiry at the desk", () => {
  test("is given to another, keeps its term, and the move can be taken back by who made it", async () => {
    const studio = await addStudio(server);
    const id = await send(studio.code);
    await server.ask("GET", "/api/v1/office/inquiries", OFFICE);
    const before = (await server.ask("GET", `/api/v1/office/inquiries/${id}`, OFFICE)).json;
    expect(before?.["assignee"]).toMatchObject({ memberId: studio.head.memberId });
    const moved = (await move(id, { act: "assign", memberId: studio.first.memberId })).json;
    expect([moved?.["assignee"], moved?.["dueOn"]]).toEqual([
      { memberId: studio.first.memberId, name: studio.first.name },
      before?.["dueOn"],
    ]);
    expect((await move(id, { act: "undo" })).json?.["assignee"]).toMatchObject({ memberId: studio.head.memberId });
    expect((await move(id, { act: "undo" })).status).toBe(409);
  });

  test("cannot be given to somebody who is not of the studio, nor answered by the office", async () => {
    const studio = await addStudio(server);
    const stranger = await addSignedIn(server, ["MEMBER"]);
    const id = await send(studio.code);
    await server.ask("GET", "/api/v1/office/inquiries", OFFICE);
    expect((await move(id, { act: "assign", memberId: stranger.memberId })).status).toBe(422);
    expect((await move(id, { act: "answer", note: "办公室代答" })).status).toBe(409);
  });

  test("becomes a report and a proposal's lead like other words, and what it became is taken back with it", async () => {
    const studio = await addStudio(server);
    const ids = [await send(studio.code), await send(studio.code)];
    await server.ask("GET", "/api/v1/office/inquiries", OFFICE);
    const convert = (id: string, json: Record<string, unknown>) =>
      server.ask("POST", `/api/v1/office/submissions/${id}/moves`, { json, ...OFFICE });
    const inquiry = async (id: string) =>
      JSON.parse((await server.ask("GET", `/api/v1/office/inquiries/${id}`, OFFICE)).text);
    const [toReport = "", toLead = ""] = ids;
    expect((await inquiry(toReport)).moves).toEqual(expect.arrayContaining(["convertToReport", "convertToProposal"]));
    expect((await convert(toReport, { move: "convertToReport", title: "演示：助餐送上门" })).status).toBe(200);
    expect((await convert(toLead, { move: "convertToProposal", title: "演示：助餐点" })).status).toBe(200);
    const { state, conversions, moves } = await inquiry(toReport);
    expect([state, conversions, moves]).toMatchObject([
      "CONVERTED",
      [{ kind: "REPORT", title: "演示：助餐送上门" }],
      [],
    ]);
    expect((await inquiry(toLead)).conversions).toMatchObject([{ kind: "PROPOSAL" }]);
    const report = () => server.ask("GET", `/api/v1/office/opinions/${conversions[0].id}`, OFFICE);
    expect((await report()).json).toMatchObject({ state: "SUBMITTED", source: "STUDIO", submissions: 1 });

    expect((await move(toReport, { act: "undo" })).json).toMatchObject({ state: "TRANSFERRED", conversions: [] });
    expect((await report()).json).toMatchObject({ state: "WITHDRAWN" });
    expect((await move(toLead, { act: "undo" })).json).toMatchObject({ state: "TRANSFERRED", conversions: [] });
  });

  test("removed leaves the rate with its reason in the log; taken back it counts again", async () => {
    const studio = await addStudio(server);
    const [good, bad] = [await send(studio.code), await send(studio.code)];
    await server.ask("GET", "/api/v1/office/inquiries", OFFICE);
    expect((await move(bad, { act: "reject", note: "" })).status).toBe(422);
    await move(bad, { act: "reject", removalReason: "SPAM", note: "卖保健品" });
    expect((await lineOf(studio.id))?.rate).toEqual({ asked: 2, removed: 1, replied: 0, valid: 1, tenths: 0 });
    const log = await server.ask("GET", `/api/v1/office/inquiry-removals?studio=${studio.id}`, OFFICE);
    expect(log.json?.["items"]).toMatchObject([
      { inquiryId: bad, reason: "SPAM", note: "广告：卖保健品", by: office.name },
    ]);
    expect((await server.ask("GET", `/s/${studio.code}`)).text).toContain("另有 1 件经核实移除");
    await move(bad, { act: "undo" });
    expect((await lineOf(studio.id))?.rate).toEqual({ asked: 2, removed: 0, replied: 0, valid: 2, tenths: 0 });
    expect(good).not.toBe(bad);
  });

  test("is listed by state and lateness with its counts", async () => {
    const studio = await addStudio(server);
    const id = await send(studio.code);
    await server.ask("GET", "/api/v1/office/inquiries", OFFICE);
    await server.house.db.updateTable("submission").set({ due_on: "2026-01-05" }).where("id", "=", id).execute();
    const list = (query: string) => server.ask("GET", `/api/v1/office/inquiries?studio=${studio.id}${query}`, OFFICE);
    expect((await list("")).json?.["items"]).toMatchObject([{ id, lateness: "OVERDUE", studio: expect.any(String) }]);
    expect((await list("&late=true")).json?.["counts"]).toMatchObject({ TRANSFERRED: 1, LATE: 1 });
    expect((await list("&state=ANSWERED")).json?.["total"]).toBe(0);
  });
});

describe("my studios on the phone", () => {
  const mine = (cookie: string, etag?: string) =>
    server.ask("GET", "/api/v1/my-studios", { cookie, ...(etag && { headers: { "if-none-match": etag } }) });

  test("a member sees what is theirs to answer, the head all of it; unchanged it is not sent again", async () => {
    const studio = await addStudio(server);
    await putOnDuty(server, studio.id, studio.first.memberId, shanghaiDay(server.clock.now()));
    const id = await send(studio.code);
    const inquiriesOf = async (who: { cookie: string }) => {
      const own: { studios: { inquiries: { id: string }[] }[] } = JSON.parse((await mine(who.cookie)).text);
      return own.studios.flatMap(({ inquiries }) => inquiries.map((one) => one.id));
    };
    expect(await inquiriesOf(studio.first)).toEqual([id]);
    expect(await inquiriesOf(studio.head)).toEqual([id]);
    expect(await inquiriesOf(studio.second)).toEqual([]);
    const { headers } = await mine(studio.first.cookie);
    expect((await mine(studio.first.cookie, headers.get("etag") ?? "")).status).toBe(304);
  });

  test("a photo is read by who answers and by the head, by nobody else, and not while the question is held", async () => {
    const studio = await addStudio(server);
    await putOnDuty(server, studio.id, studio.first.memberId, shanghaiDay(server.clock.now()));
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#2a6" } })
      .jpeg()
      .toBuffer();
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const id = await send(studio.code, { photos: [sha256] });
    const upload = await server.ask("PUT", `/api/v1/submissions/${id}/photos/${sha256}`, {
      body: new Uint8Array(bytes),
      headers: { "content-type": "image/jpeg" },
    });
    expect(upload.status).toBe(201);
    const own = JSON.parse((await mine(studio.first.cookie)).text);
    expect(own.studios[0].inquiries).toMatchObject([{ id, photos: 1, photoHashes: [sha256] }]);

    const look = async (who: { cookie: string }, inquiry = id) =>
      (await server.ask("GET", `/api/v1/my-inquiries/${inquiry}/photos/${sha256}`, { cookie: who.cookie })).status;
    const stranger = await addSignedIn(server, ["MEMBER"]);
    const other = await addStudio(server);
    expect([await look(studio.first), await look(studio.head)]).toEqual([200, 200]);
    for (const who of [studio.second, stranger, other.head]) expect(await look(who)).toBe(404);
    for (const who of [office, affairs]) expect(await look(who)).toBe(403);
    expect(await look({ cookie: "" })).toBe(401);
    expect(await look(studio.first, await send(studio.code))).toBe(404);

    await move(id, { act: "assign", memberId: studio.second.memberId });
    expect([await look(studio.first), await look(studio.second)]).toEqual([404, 200]);
    await server.house.db.updateTable("submission").set({ held: "LINKS" }).where("id", "=", id).execute();
    for (const who of [studio.second, studio.head]) expect(await look(who)).toBe(404);
  });

  test("nothing of it tells who asked", async () => {
    const studio = await addStudio(server);
    await send(studio.code, { contact: { name: "演示人乙", phone: "13900002222" } });
    expect((await mine(studio.head.cookie)).text).not.toMatch(/演示人乙|13900002222/);
  });

  test("is empty for a member of no studio", async () => {
    const { cookie } = await addSignedIn(server, ["MEMBER"]);
    expect((await mine(cookie)).json?.["studios"]).toEqual([]);
  });
});
