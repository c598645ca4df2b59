import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { readReply, sendRaw } from "#tests/support/raw-http.ts";
import { withServer, type Ask } from "#tests/support/test-server.ts";
import { addPoint, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const server = await withServer();
const point = await addPoint(server);

const pathOfNew = () => `/api/v1/submissions/${randomUUID()}`;
const put = (ask: Ask) => server.ask("PUT", pathOfNew(), ask);
const putText = (body: BodyInit, headers: Record<string, string> = {}) =>
  put({ body, headers: { "content-type": "application/json", ...headers } });

describe("A-01 to A-13 · bodies", () => {
  const good = JSON.stringify(opinion(point.code));

  test.each([
    ["A-01 truncated", good.slice(0, -1)],
    ["A-01 cut within a string", good.slice(0, 30)],
    ["A-01 cut within an escape", '{"text":"\\u00'],
    ["A-02 empty", ""],
    ["A-02 only spaces", "  \n"],
    ["a comment", `${good}// no`],
    ["two values", good + good],
    ["a trailing comma", good.replace(/}$/, ",}")],
    ["NaN", good.replace(/"CITY"/, "NaN")],
    ["a byte order mark", `\ufeff\ufeff${good}`],
    ["closing what was never opened", "]}]}"],
    ["A-03 __proto__", `{"__proto__":{"admin":true},${good.slice(1)}`],
    ["A-03 __proto__ escaped", `{"\\u005f_proto__":{"admin":true},${good.slice(1)}`],
    ["A-11 60,000 deep", "[".repeat(60_000) + "]".repeat(60_000)],
    ["A-11 30,000 objects deep", '{"a":'.repeat(30_000) + "1" + "}".repeat(30_000)],
  ])("%s: 400 malformed-json", async (_, body) => {
    const reply = await assertClean(server, () => putText(body));
    expectProblem(reply, 400, "malformed-json");
  });

  test("A-03 · constructor.prototype is an unknown field", async () => {
    const body = opinion(point.code, { constructor: { prototype: { admin: true } } });
    const reply = await assertClean(server, () => put({ json: body }));
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.json?.["errors"]).toMatchObject([{ pointer: "/constructor", rule: "unknown-field" }]);
  });

  test.each([
    ["true", true],
    ["a number", 7],
    ["an array of one", ["一条意见"]],
    ["an object", { a: 1 }],
    ["null", null],
  ])("A-04 · %s where a text belongs: 422, nothing is coerced", async (_, text) => {
    const reply = await assertClean(server, () => put({ json: opinion(point.code, { text }) }));
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.json?.["errors"]).toMatchObject([{ pointer: "/text" }]);
  });

  test.each([["[]"], ["1"], ['"text"'], ["null"], ["true"]])("A-04 · %s as the whole body: 422", async (body) => {
    expectProblem(await assertClean(server, () => putText(body)), 422, "invalid-fields");
  });

  test("A-05 · fields that the phone has no say in are refused by name", async () => {
    const extra = {
      state: "CLOSED",
      score: 100,
      tenantId: "other",
      id: randomUUID(),
      createdAt: "2026-01-01",
      held: null,
    };
    const reply = await assertClean(server, () => put({ json: opinion(point.code, extra) }));
    expectProblem(reply, 422, "invalid-fields", ["CLOSED"]);
    const named = Object.keys(extra).map((key) =>
      expect.objectContaining({ pointer: `/${key}`, rule: "unknown-field" }),
    );
    expect(reply.json?.["errors"]).toEqual(expect.arrayContaining(named));
  });

  test.each([
    ["plain", `{"text":"a",${good.slice(1)}`],
    ["escaped", `{"t\\u0065xt":"a",${good.slice(1)}`],
    ["nested", good.replace(/}$/, ',"contact":{"phone":"13900000000","phone":"13900000001"}}')],
  ])("A-06 · duplicate keys, %s: 400 duplicate-key", async (_, body) => {
    expectProblem(await assertClean(server, () => putText(body)), 400, "duplicate-key");
  });

  test.each([
    ["A-07 NUL", "\\u0000", "control-character"],
    ["A-08 half a pair, high", "\\ud800", "not-well-formed"],
    ["A-08 half a pair, low", "\\udc00", "not-well-formed"],
    ["A-08 pair the wrong way round", "\\udc00\\ud800", "not-well-formed"],
  ])("%s in the text: 422 %s", async (_, escape, rule) => {
    const body = JSON.stringify(opinion(point.code, { text: "@" })).replace('"@"', `"修路${escape}修桥"`);
    const reply = await assertClean(server, () => putText(body));
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.json?.["errors"]).toMatchObject([{ pointer: "/text", rule }]);
  });

  test.each([
    ["a NUL", "\\u0000"],
    ["half a pair", "\\ud800"],
  ])("A-07, A-08 · %s in any other field is refused too", async (_, escape) => {
    for (const field of ["pointCode", "receipt", "writtenAt"]) {
      const body = JSON.stringify(opinion(point.code, { [field]: "@" })).replace('"@"', `"K7${escape}"`);
      expectProblem(await assertClean(server, () => putText(body)), 422, /^(invalid-fields|code-mistyped)$/);
    }
    for (const field of ["name", "phone"]) {
      const body = JSON.stringify(opinion(point.code, { contact: { [field]: "@" } })).replace('"@"', `"演示${escape}"`);
      expectProblem(await assertClean(server, () => putText(body)), 422, "invalid-fields");
    }
  });

  test("A-09 · bytes that are no UTF-8: 400; another charset: 415", async () => {
    const bytes = Buffer.from(good);
    bytes[bytes.indexOf("北")] = 0xff;
    expectProblem(await assertClean(server, () => putText(bytes)), 400, "malformed-json");
    const overlong = Buffer.concat([Buffer.from(good.slice(0, -1)), Buffer.from([0x2c, 0xc0, 0xaf, 0x7d])]);
    expectProblem(await assertClean(server, () => putText(overlong)), 400, "malformed-json");
    for (const charset of ["gbk", "utf-16", "iso-8859-1", "x"]) {
      const type = { "content-type": `application/json; charset=${charset}` };
      expectProblem(await assertClean(server, () => putText(good, type)), 415, "unsupported-media-type");
    }
    const named = await putText(JSON.stringify(opinion(point.code)), {
      "content-type": 'Application/JSON; Charset="UTF-8"',
    });
    expect(named.status).toBe(201);
  });

  test("A-10 · more than 256 KiB: 413 and the connection is closed, with and without a length", async () => {
    const body = JSON.stringify(opinion(point.code, { text: "长".repeat(100_000) }));
    expectProblem(await assertClean(server, () => putText(body)), 413, "too-large");
    const head = `PUT ${pathOfNew()} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n`;
    const long = `${head}content-length: 99999999\r\n\r\n{"text":"`;
    const told = readReply(await assertClean(server, () => sendRaw(server.port, long)));
    expectProblem(told, 413, "too-large");
    const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
    const chunked = `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(8)}`;
    expectProblem(readReply(await assertClean(server, () => sendRaw(server.port, chunked))), 413, "too-large");
  });

  test("A-10 · a text of exactly the limit in bytes is no reason to refuse", async () => {
    const text = "长".repeat(8000);
    expect((await put({ json: opinion(point.code, { text }) })).status).toBe(201);
  });

  test("A-11 · deep JSON costs no time", async () => {
    const started = performance.now();
    expectProblem(await putText("[".repeat(200_000)), 400, "malformed-json");
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("A-12 · a compressed body: 415", async () => {
    for (const [encoding, bytes] of [
      ["gzip", gzipSync(good)],
      ["br", brotliCompressSync(good)],
      ["deflate", gzipSync(good)],
      ["unknown", Buffer.from(good)],
      ["gzip, identity", gzipSync(good)],
    ] as const) {
      const reply = await assertClean(server, () => putText(new Uint8Array(bytes), { "content-encoding": encoding }));
      expectProblem(reply, 415, "unsupported-media-type");
    }
  });

  test.each([
    "text/plain",
    "text/plain;charset=UTF-8",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonx",
    "application/json, text/plain",
    "application/problem+json",
    "",
  ])("A-13 · content type %j: 415", async (type) => {
    expectProblem(
      await assertClean(server, () => putText(good, { "content-type": type })),
      415,
      "unsupported-media-type",
    );
  });

  test("A-24 · letters are code points: 8,000 emoji are accepted, 8,001 are too long", async () => {
    expect((await put({ json: opinion(point.code, { text: "🏮".repeat(8000) }) })).status).toBe(201);
    const reply = await assertClean(server, () => put({ json: opinion(point.code, { text: "🏮".repeat(8001) }) }));
    expectProblem(reply, 422, "invalid-fields");
    expect(reply.json?.["errors"]).toMatchObject([{ pointer: "/text", rule: "too-long" }]);
  });
});
