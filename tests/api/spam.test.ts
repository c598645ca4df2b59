import { judgeSubmission, type Circumstances } from "#server/spam/judge-submission.ts";
import { usual } from "#server/spam/limits.ts";
import { assertClean, countRows, expectProblem } from "#tests/support/assert-clean.ts";
import { headerOf, solve } from "#tests/support/proof-of-work.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, newReceipt, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

/** Behind a proxy, so that a test can come from many addresses; `direct` is not. */
const server = await withServer({ rateLimits: true, trustedProxies: ["127.0.0.1"] });
const direct = await withServer({ rateLimits: true });
const { house } = server;

let last = 0;
/** An address in a network that no test has used. */
const newAddress = () => `100.${64 + (++last >> 8)}.${last & 255}.7`;

const put = (address: string, json: Record<string, unknown>, headers: Record<string, string> = {}, id = randomUUID()) =>
  server.ask("PUT", `/api/v1/submissions/${id}`, { json, headers: { "x-forwarded-for": address, ...headers } });

const heldOf = async (id: unknown) =>
  (await house.db.selectFrom("submission").select("held").where("id", "=", String(id)).executeTakeFirstOrThrow()).held;

describe("suspicion holds for review and refuses nothing", () => {
  test("D-11 · a honeypot that was filled in: 201, held", async () => {
    const point = await addPoint(server);
    const reply = await put(newAddress(), opinion(point.code), { "form-signal": "honeypot" });
    expect([reply.status, await heldOf(reply.json?.["id"])]).toEqual([201, "HONEYPOT"]);
  });

  test("D-11 · a form filled in within 200 ms is held, one that took its time is not", async () => {
    const seen: Circumstances = {
      address: newAddress(),
      pointCode: "K7Q2MX",
      textKey: randomUUID(),
      text: "演示",
      proofOfWork: undefined,
      honeypot: false,
      filledInMs: 200,
    };
    expect(await judgeSubmission(house, seen)).toEqual({ ok: true, value: "TOO_FAST" });
    expect(await judgeSubmission(house, { ...seen, filledInMs: 5000 })).toEqual({ ok: true, value: null });
  });

  test("D-12 · the same words 50 times are all kept, under one key with those that differ in spaces and signs", async () => {
    const point = await addPoint(server);
    const text = "北门菜市场的雨棚漏水，请修一修！";
    const address = newAddress();
    const before = await countRows(server);
    for (let copy = 0; copy < 48; copy++) expect((await put(address, opinion(point.code, { text }))).status).toBe(201);
    await put(address, opinion(point.code, { text: "北门 菜市场的雨棚漏水,请修一修" }));
    await put(newAddress(), opinion(point.code, { text: "  北门菜市场的雨棚漏水。请修一修  " }));
    expect((await countRows(server))["submission"]).toBe((before["submission"] ?? 0) + 50);
    const rows = await house.db
      .selectFrom("submission")
      .select(["text_key", "held"])
      .where("point_code", "=", point.code)
      .execute();
    expect(new Set(rows.map(({ text_key }) => text_key.toString("hex"))).size).toBe(1);
    expect(rows.filter(({ held }) => held === null)).toHaveLength(6);
    expect(new Set(rows.map(({ held }) => held))).toEqual(new Set([null, "REPEATED_TEXT"]));
  });

  test("many links are held", async () => {
    const text = "看 http://a.cn https://b.cn HTTP://c.cn https://d.cn";
    const reply = await put(newAddress(), opinion((await addPoint(server)).code, { text }));
    expect(await heldOf(reply.json?.["id"])).toBe("LINKS");
  });

  test("D-08 · a flood from one address: all acknowledged and kept, the surplus held, others served within a second", async () => {
    const [flooded, other] = [await addPoint(server), await addPoint(server)];
    const address = newAddress();
    const before = await countRows(server);
    const waits: number[] = [];
    const others = (async () => {
      for (let one = 0; one < 20; one++) {
        const started = performance.now();
        const reply = await put(newAddress(), opinion(other.code));
        waits.push(performance.now() - started);
        expect([reply.status, await heldOf(reply.json?.["id"])]).toEqual([201, null]);
      }
    })();
    const statuses: number[] = [];
    const flood = Array.from({ length: 35 }, async () => {
      for (let one = 0; one < 20; one++) statuses.push((await put(address, opinion(flooded.code))).status);
    });
    await Promise.all(flood);
    await others;
    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(waits.toSorted((a, b) => a - b)[18]).toBeLessThan(1000);
    expect((await countRows(server))["submission"]).toBe((before["submission"] ?? 0) + 720);
    const rows = await house.db
      .selectFrom("submission")
      .select("held")
      .where("point_code", "=", flooded.code)
      .execute();
    expect(rows.filter(({ held }) => held === null)).toHaveLength(usual.address.soft);
    expect(new Set(rows.map(({ held }) => held))).toEqual(new Set([null, "ADDRESS_BUSY"]));
  });

  test("a flood on one point from everywhere is held too", async () => {
    const point = await addPoint(server);
    for (let one = 0; one < usual.point.soft; one++) house.limits.points.add(point.code);
    const reply = await put(newAddress(), opinion(point.code));
    expect(await heldOf(reply.json?.["id"])).toBe("POINT_BUSY");
  });

  test("only far beyond any use is an address asked to wait, and what was acknowledged stays acknowledged", async () => {
    const point = await addPoint(server);
    const address = newAddress();
    const [id, body] = [randomUUID(), opinion(point.code)];
    const first = await put(address, body, {}, id);
    for (let one = 0; one < usual.address.refused; one++)
      house.limits.submissions.add(house.limits.hashAddress(address));
    const refused = await assertClean(server, () => put(address, opinion(point.code)));
    expectProblem(refused, 429, "too-many-requests");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(3000);
    const replay = await put(address, body, {}, id);
    expect([replay.status, replay.text]).toEqual([200, first.text]);
    server.clock.advance(3_600_000);
    expect((await put(address, opinion(point.code))).status).toBe(201);
    server.clock.set(new Date());
  });
});

describe("proof of work", () => {
  const beyondSoft = () => {
    const address = newAddress();
    for (let one = 0; one < usual.address.soft; one++) house.limits.submissions.add(house.limits.hashAddress(address));
    return address;
  };

  test("is asked for only above the threshold, and a right one keeps a busy address out of the review list", async () => {
    const point = await addPoint(server);
    const challengeFor = (address: string) =>
      server.ask("GET", "/api/v1/challenge", { headers: { "x-forwarded-for": address } });
    expect((await challengeFor(newAddress())).json).toEqual({ challenge: null });
    const busy = beyondSoft();
    expect((await challengeFor(busy)).json).toMatchObject({ challenge: { signature: expect.any(String) } });
    const { header } = await solve(house);
    const worked = await put(busy, opinion(point.code), { "proof-of-work": header });
    expect(await heldOf(worked.json?.["id"])).toBeNull();
    const lazy = await put(busy, opinion(point.code));
    expect(await heldOf(lazy.json?.["id"])).toBe("ADDRESS_BUSY");
  });

  test("is asked for at a busy point, so that no honest word there waits for review", async () => {
    const point = await addPoint(server);
    const challengeAt = (code: string) =>
      server.ask("GET", `/api/v1/challenge?point=${code}`, { headers: { "x-forwarded-for": newAddress() } });
    expect((await challengeAt(point.code)).json).toEqual({ challenge: null });
    for (let one = 0; one < usual.point.soft; one++) house.limits.points.add(point.code);
    expect((await challengeAt(point.code)).json).toMatchObject({ challenge: { signature: expect.any(String) } });
    const { header } = await solve(house);
    const worked = await put(newAddress(), opinion(point.code), { "proof-of-work": header });
    expect(await heldOf(worked.json?.["id"])).toBeNull();
    const lazy = await put(newAddress(), opinion(point.code));
    expect(await heldOf(lazy.json?.["id"])).toBe("POINT_BUSY");
  });

  test("D-09 · wrong, expired, forged, of another server, or nonsense: 422, nothing is stored", async () => {
    const point = await addPoint(server);
    server.clock.advance(-30 * 60_000);
    const { header: expired } = await solve(house);
    server.clock.set(new Date());
    const good = await solve(house);
    const { header: foreign } = await solve(direct.house);
    const forged = { ...good.challenge, parameters: { ...good.challenge.parameters, cost: 1 } };
    const wrong = { ...good.solution, derivedKey: "00".repeat(32) };
    const bad = {
      expired,
      foreign,
      forged: headerOf(forged, good.solution),
      wrong: headerOf(good.challenge, wrong),
      nonsense: "e30",
      "not base64": "%%%",
      "too long": "a".repeat(9000),
      "odd types": headerOf(good.challenge, { counter: "1", derivedKey: 7 }),
    };
    for (const header of Object.values(bad)) {
      const reply = await assertClean(server, () =>
        put(newAddress(), opinion(point.code), { "proof-of-work": header }),
      );
      expectProblem(reply, 422, "proof-of-work-invalid");
    }
  });

  test("D-10 · one solution twenty times at once: one is accepted", async () => {
    const point = await addPoint(server);
    const { header } = await solve(house);
    const replies = await assertClean(
      server,
      () =>
        Promise.all(
          Array.from({ length: 20 }, () => put(newAddress(), opinion(point.code), { "proof-of-work": header })),
        ),
      { delta: { submission: 1, spent_challenge: 1 } },
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, ...Array(19).fill(422)]);
  });

  test("a replay of what was accepted is accepted, though its solution is spent", async () => {
    const point = await addPoint(server);
    const { header } = await solve(house);
    const [id, body] = [randomUUID(), opinion(point.code)];
    const first = await put(newAddress(), body, { "proof-of-work": header }, id);
    const replay = await put(newAddress(), body, { "proof-of-work": header }, id);
    expect([first.status, replay.status, replay.text]).toEqual([201, 200, first.text]);
  });
});

describe("addresses", () => {
  test("A-22 · X-Forwarded-For counts only from a trusted proxy", async () => {
    const lookUp = (index: number) =>
      direct.ask("GET", `/api/v1/receipts/${newReceipt()}`, { headers: { "x-forwarded-for": `10.${index}.0.1` } });
    const replies = await Promise.all(Array.from({ length: usual.receiptMisses + 80 }, (_, index) => lookUp(index)));
    expect(replies.map(({ status }) => status)).toContain(429);
    expect((await lookUp(9999)).status).toBe(429);
  });

  test("A-22 · a client behind the proxy cannot choose its own either", async () => {
    const mine = newAddress();
    const key = house.limits.hashAddress(mine);
    await put(`8.8.8.8, ${mine}`, opinion((await addPoint(server)).code));
    expect(house.limits.submissions.count(key)).toBe(1);
  });

  test("D-18 · 10,000 random receipts: uniform 404 at first, then 429; another address and a right receipt there go on", async () => {
    const address = newAddress();
    const receipt = newReceipt();
    await put(newAddress(), opinion((await addPoint(server)).code, { receipt }));
    const lookUp = (from: string, asked: string) =>
      server.ask("GET", `/api/v1/receipts/${asked}`, { headers: { "x-forwarded-for": from } });

    const statuses = new Map<number, number>();
    const bodies = new Set<string>();
    const guess = async () => {
      const reply = await lookUp(address, newReceipt());
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
      const { instance: _trace, ...problem } = reply.json ?? {};
      bodies.add(JSON.stringify(problem));
    };
    await Promise.all(
      Array.from({ length: 25 }, async () => {
        for (let round = 0; round < 400; round++) await guess();
      }),
    );
    expect([...statuses.keys()].toSorted()).toEqual([404, 429]);
    expect(statuses.get(404)).toBeLessThan(usual.receiptMisses + 25);
    expect(bodies.size).toBe(2);
    expect((await lookUp(newAddress(), receipt)).status).toBe(200);
    expect((await lookUp(address, receipt)).status).toBe(429);
  });

  test("D-18 · looking up one's own receipts, or mistyping them, is not guessing", async () => {
    const address = newAddress();
    const receipt = newReceipt();
    await put(newAddress(), opinion((await addPoint(server)).code, { receipt }));
    const lookUp = (asked: string) =>
      server.ask("GET", `/api/v1/receipts/${asked}`, { headers: { "x-forwarded-for": address } });
    const replies = await Promise.all(
      Array.from({ length: usual.receiptMisses * 2 }, (_, index) => lookUp(index % 2 ? receipt : "7K3M")),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 404]));
  });
});
