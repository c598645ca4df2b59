import { shanghaiDay } from "#domain/time/shanghai.ts";
import { addDays } from "#domain/time/local-date.ts";
import { assignWaiting } from "#server/studios/assign-waiting.ts";
import { escalateLate } from "#server/studios/escalate-late.ts";
import { closeInquiries } from "#server/studios/close-inquiries.ts";
import { addStudio, putOnDuty, question } from "#tests/support/studio-town.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
// A Wednesday before the National Day's eight days of rest.
server.clock.set(new Date("2026-09-30T10:20:00+08:00"));
const today = () => shanghaiDay(server.clock.now());

const stored = (id: string) =>
  server.house.db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

const send = async (code: string, changes: Record<string, unknown> = {}) => {
  const id = randomUUID();
  const sent = await server.ask("PUT", `/api/v1/submissions/${id}`, { json: question(code, changes) });
  expect(sent.status).toBe(201);
  return { id, receipt: String(sent.json?.["receipt"]) };
};

describe("what is asked with a studio's code", () => {
  test("is an inquiry of that studio, private unless its asker agrees", async () => {
    const studio = await addStudio(server);
    const shy = await stored((await send(studio.code)).id);
    expect([shy.channel, shy.studio_id, shy.may_publish]).toEqual(["STUDIO", studio.id, false]);
    expect((await stored((await send(studio.code, { mayPublish: true })).id)).may_publish).toBe(true);
  });

  test("sent twice is one inquiry; with another consent the id is taken", async () => {
    const studio = await addStudio(server);
    const id = randomUUID();
    const json = question(studio.code);
    const statuses = [json, json, { ...json, mayPublish: true }].map(
      async (body) => (await server.ask("PUT", `/api/v1/submissions/${id}`, { json: body })).status,
    );
    expect((await Promise.all(statuses)).toSorted().at(0)).toBe(200);
    expect((await server.ask("PUT", `/api/v1/submissions/${id}`, { json: { ...json, text: "别的" } })).status).toBe(
      409,
    );
  });

  test("goes to who is on duty that day, by the system, with the answer due after the holiday's working days", async () => {
    const studio = await addStudio(server);
    await putOnDuty(server, studio.id, studio.second.memberId, today());
    await putOnDuty(server, studio.id, studio.first.memberId, addDays(today(), 1));
    const { id } = await send(studio.code);
    await assignWaiting(server.house);
    const kept = await stored(id);
    expect([kept.state, kept.assignee_account_id]).toEqual(["TRANSFERRED", studio.second.id]);
    // 8, 9 and 10 October (a Saturday that is worked) are the three working days after 1–7 October.
    expect(kept.due_on).toBe("2026-10-10");
    const moves = await server.house.db
      .selectFrom("submission_move")
      .selectAll()
      .where("submission_id", "=", id)
      .execute();
    expect(moves.map(({ move, actor_account_id, at }) => [move, actor_account_id, at.getTime() % 3_600_000])).toEqual([
      ["assign", null, 0],
    ]);
  });

  test("goes to the next on duty where nobody is that day, and to the head where nobody is at all", async () => {
    const studio = await addStudio(server);
    const first = await send(studio.code);
    await assignWaiting(server.house);
    expect((await stored(first.id)).assignee_account_id).toBe(studio.head.id);
    await putOnDuty(server, studio.id, studio.first.memberId, addDays(today(), 3));
    await putOnDuty(server, studio.id, studio.second.memberId, addDays(today(), -1));
    const second = await send(studio.code);
    await assignWaiting(server.house);
    expect((await stored(second.id)).assignee_account_id).toBe(studio.first.id);
  });

  test("stays where it is while it is held for review", async () => {
    const studio = await addStudio(server);
    const { id } = await send(studio.code);
    await server.house.db.updateTable("submission").set({ held: "LINKS" }).where("id", "=", id).execute();
    await assignWaiting(server.house);
    expect((await stored(id)).state).toBe("RECEIVED");
  });

  test("assigned by two servers at once is assigned once", async () => {
    const studio = await addStudio(server);
    const { id } = await send(studio.code);
    await Promise.all(Array.from({ length: 5 }, () => assignWaiting(server.house)));
    const moves = await server.house.db
      .selectFrom("submission_move")
      .select("no")
      .where("submission_id", "=", id)
      .execute();
    expect(moves).toHaveLength(1);
  });
});

describe("late ones", () => {
  test("stand before the head once, after 24 hours without being picked up, not before", async () => {
    const studio = await addStudio(server);
    const { id } = await send(studio.code);
    await assignWaiting(server.house);
    server.clock.advance(24 * 3_600_000);
    await escalateLate(server.house);
    expect((await stored(id)).escalated_at).toBeNull();
    server.clock.advance(3_600_000);
    await escalateLate(server.house);
    const at = (await stored(id)).escalated_at;
    expect(at).not.toBeNull();
    server.clock.advance(600_000);
    await escalateLate(server.house);
    expect((await stored(id)).escalated_at).toEqual(at);
    const audit = await server.house.db.selectFrom("audit_entry").selectAll().where("object", "=", id).execute();
    expect(audit.map(({ action, detail }) => [action, detail])).toEqual([["inquiry.escalate", "NOT_PICKED_UP"]]);
  });
});

describe("the asker's page", () => {
  const post = (receipt: string, fields: Record<string, string>) =>
    server.ask("POST", `/r/${receipt}`, {
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: server.origin },
    });
  const answerAs = (id: string, cookie: string, account: string, payload: Record<string, unknown>) =>
    server.ask("POST", "/api/v1/ops", {
      cookie,
      json: {
        deviceId: randomUUID(),
        app: "test/1",
        ops: [
          {
            opId: randomUUID(),
            v: 1,
            kind: "inquiry.act",
            entityId: id,
            author: account,
            clientAt: new Date().toISOString(),
            payload,
          },
        ],
      },
    });

  test("shows what the studio asks back, takes a supplement once however often it is posted, and one more after the answer", async () => {
    const studio = await addStudio(server);
    const { id, receipt } = await send(studio.code);
    await assignWaiting(server.house);
    const act = (payload: Record<string, unknown>) => answerAs(id, studio.head.cookie, studio.head.id, payload);
    expect((await act({ act: "askBack", note: "请问是哪个社区" })).json?.["results"]).toMatchObject([
      { status: "accepted" },
    ]);
    expect((await server.ask("GET", `/r/${receipt}`)).text).toContain("请问是哪个社区");
    for (let time = 0; time < 2; time++)
      expect((await post(receipt, { act: "supplement", words: "北门社区" })).status).toBe(303);
    expect((await stored(id)).state).toBe("TRANSFERRED");
    await act({ act: "answer", note: "每天十一点开饭。" });
    const page = await server.ask("GET", `/r/${receipt}`);
    expect(page.text).toContain("每天十一点开饭。");
    expect(page.text).toContain("北门社区");
    expect(page.text).not.toContain(studio.head.name);
    expect((await post(receipt, { act: "supplement", words: "周末呢" })).status).toBe(303);
    await act({ act: "answer", note: "周末也开。" });
    expect((await post(receipt, { act: "supplement", words: "节假日呢" })).status).toBe(409);
    expect((await post(receipt, { act: "close" })).status).toBe(303);
    expect((await stored(id)).state).toBe("CLOSED");
    const audits = await server.house.db.selectFrom("audit_entry").select("action").where("object", "=", id).execute();
    expect(audits.map(({ action }) => action)).toEqual(["inquiry.askBack", "inquiry.answer", "inquiry.answer"]);
  });

  test("an answer is public only where the asker agreed, and then stands on the studio's page without the asker", async () => {
    const studio = await addStudio(server);
    const shy = await send(studio.code);
    const open = await send(studio.code, { mayPublish: true, contact: { name: "演示人甲", phone: "13900001111" } });
    await assignWaiting(server.house);
    const act = (id: string, payload: Record<string, unknown>) =>
      answerAs(id, studio.head.cookie, studio.head.id, payload);
    expect((await act(shy.id, { act: "answer", note: "答", visibility: "PUBLIC" })).json?.["results"]).toMatchObject([
      { status: "rejected", code: "invalid-fields" },
    ]);
    await act(shy.id, { act: "answer", note: "悄悄的答复" });
    await act(open.id, { act: "answer", note: "大家看的答复" });
    const page = (await server.ask("GET", `/s/${studio.code}`)).text;
    expect(page).toContain("大家看的答复");
    expect(page).not.toContain("悄悄的答复");
    expect(page).not.toContain("演示人甲");
    expect(page).toContain("收到 2 件有效咨询，已答复 2 件，答复率 100%");
  });

  test("closes by itself seven days after the answer; what the studio owes stays open", async () => {
    const studio = await addStudio(server);
    const [settled, owed] = [await send(studio.code), await send(studio.code)];
    await assignWaiting(server.house);
    await answerAs(settled.id, studio.head.cookie, studio.head.id, { act: "answer", note: "好。" });
    server.clock.advance(40 * 86_400_000);
    await closeInquiries(server.house);
    expect([(await stored(settled.id)).state, (await stored(owed.id)).state]).toEqual(["CLOSED", "TRANSFERRED"]);
  });

  test("nobody but its studio and the office can act on an inquiry", async () => {
    const [mine, other] = [await addStudio(server), await addStudio(server)];
    const { id } = await send(mine.code);
    await assignWaiting(server.house);
    for (const who of [other.head, mine.first]) {
      const { json } = await answerAs(id, who.cookie, who.id, { act: "answer", note: "我来答" });
      expect(json?.["results"]).toMatchObject([{ status: "rejected", code: "not-found" }]);
    }
    expect((await stored(id)).state).toBe("TRANSFERRED");
  });
});

describe("the ask page", () => {
  test("works without the script: a form post is stored and leads to its receipt", async () => {
    const studio = await addStudio(server);
    const page = await server.ask("GET", `/s/${studio.code}`);
    expect(page.status).toBe(200);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.text)?.[1] ?? "";
    const form = new FormData();
    for (const [name, value] of [
      ["id", field("id")],
      ["stamp", field("stamp")],
      ["text", "图书馆周一开不开门"],
      ["publish", "1"],
    ] as const)
      form.set(name, value);
    server.clock.advance(60_000);
    const posted = await server.ask("POST", `/s/${studio.code}`, { body: form, headers: { origin: server.origin } });
    expect(posted.status).toBe(303);
    const kept = await stored(field("id"));
    expect([kept.studio_id, kept.may_publish]).toEqual([studio.id, true]);
    const receipt = await server.ask("GET", posted.headers.get("location") ?? "");
    expect(receipt.text).toContain("咨询的工作室");
  });

  test("a code that is a studio's leads from the points' page to its own", async () => {
    const studio = await addStudio(server);
    const led = await server.ask("GET", `/p/${studio.code}`);
    expect([led.status, led.headers.get("location")]).toEqual([302, `/s/${studio.code}`]);
  });

  test("says so where the studio is closed, or where there is none", async () => {
    const studio = await addStudio(server);
    await server.house.db.updateTable("studio").set({ status: "CLOSED" }).where("id", "=", studio.id).execute();
    expect((await server.ask("GET", `/s/${studio.code}`)).status).toBe(410);
    expect((await server.ask("GET", "/s/ABC")).status).toBe(404);
  });
});
