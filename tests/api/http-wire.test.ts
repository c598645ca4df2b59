import { patience } from "#server/http/listen.ts";
import { assertClean, countRows, expectProblem } from "#tests/support/assert-clean.ts";
import { openRaw, readReply, sendRaw } from "#tests/support/raw-http.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const times = { ...patience, headersTimeout: 1500, requestTimeout: 2500, connectionsCheckingInterval: 200 };
const server = await withServer({}, { times });
const point = await addPoint(server);

const pathOfNew = () => `/api/v1/submissions/${randomUUID()}`;

describe("A-14 to A-17 · the wire", () => {
  const request = (head: string, body = "") => `PUT ${pathOfNew()} HTTP/1.1\r\n${head}\r\n\r\n${body}`;

  test("A-14 · a header of 20 kB: 431 problem+json", async () => {
    const canary = randomUUID();
    const reply = await assertClean(
      server,
      () => server.ask("GET", "/healthz", { headers: { x: canary + "a".repeat(20_000) } }),
      {
        canaries: [canary],
      },
    );
    expectProblem(reply, 431, "headers-too-large", [canary]);
  });

  test.each(["/api/v1/points/%", "/api/v1/points/%zz", "/p/%E0%A4%A", "/%c0%ae%c0%ae/", "/api/v1/receipts/%ff"])(
    "A-15 · the bad URL %s: 400 problem+json",
    async (path) => {
      const bytes = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`;
      expectProblem(readReply(await assertClean(server, () => sendRaw(server.port, bytes))), 400, "malformed-url");
    },
  );

  test("A-15 · raw bytes above ASCII, NUL and spaces in a URL: 400", async () => {
    for (const path of ["/p/\0", "/p/a b", "/p/\u0007"]) {
      const bytes = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`;
      expectProblem(
        readReply(await assertClean(server, () => sendRaw(server.port, bytes))),
        400,
        /^malformed-(url|request)$/,
      );
    }
  });

  test("A-16 · 300 slow heads and 50 slow bodies are closed in time, and others are served meanwhile", async () => {
    expect(patience.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(patience.requestTimeout).toBeLessThanOrEqual(30_000);
    const before = await countRows(server);
    const slow = await Promise.all(
      Array.from({ length: 350 }, async (_, index) => {
        const raw = await openRaw(server.port);
        const isBody = index >= 300;
        raw.socket.write(
          isBody
            ? request("host: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 900", "{")
            : "PUT /api",
        );
        const drip = setInterval(() => raw.socket.writable && raw.socket.write(isBody ? " " : "x"), 100);
        const ended = new Promise<void>((resolve) => raw.socket.once("close", () => resolve()));
        return { ...raw, ended: ended.then(() => clearInterval(drip)) };
      }),
    );
    const waits: number[] = [];
    const poll = setInterval(async () => {
      const started = performance.now();
      await server.ask("GET", "/readyz");
      waits.push(performance.now() - started);
    }, 250);
    const started = performance.now();
    await Promise.all(slow.map(({ ended }) => ended));
    clearInterval(poll);
    expect(performance.now() - started).toBeLessThan(times.requestTimeout + 3000);
    expect(Math.max(...waits)).toBeLessThan(1000);
    for (const { received } of slow) expectProblem(readReply(received()), 408, "request-timeout");
    expect(await countRows(server)).toEqual(before);
  });

  const body = JSON.stringify(opinion(point.code));
  const size = Buffer.byteLength(body);
  test.each([
    [
      "length and chunks",
      request(
        `host: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\ntransfer-encoding: chunked`,
        body,
      ),
    ],
    [
      "two lengths",
      request(
        `host: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\ncontent-length: 5`,
        body,
      ),
    ],
    [
      "a length that is none",
      request(`host: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: +${size}`, body),
    ],
    [
      "an unknown transfer coding",
      request("host: 127.0.0.1\r\ncontent-type: application/json\r\ntransfer-encoding: cow", body),
    ],
    ["bare line feeds", `GET /healthz HTTP/1.1\nhost: 127.0.0.1\n\n`],
    ["a folded header", `GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nx: a\r\n b: c\r\n\r\n`],
    ["a space before the colon", `GET /healthz HTTP/1.1\r\nhost : 127.0.0.1\r\n\r\n`],
    ["no Host", "GET /healthz HTTP/1.1\r\n\r\n"],
    ["an unknown method", "BREW /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"],
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
    [
      "a chunk size that is none",
      request("host: 127.0.0.1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked", "zz\r\n"),
    ],
  ])("A-17 · %s: 400 and the connection is closed", async (_, bytes) => {
    const received = await assertClean(server, () => sendRaw(server.port, bytes));
    expectProblem(readReply(received), 400, /^malformed-/);
  });

  test("A-17 · what hides behind a refused body is not read as a request of its own", async () => {
    const hidden = `DELETE /api/v1/session HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
    const outer = `${request(`host: 127.0.0.1\r\ncontent-type: text/plain\r\ncontent-length: ${hidden.length}`, hidden)}`;
    const received = await sendRaw(
      server.port,
      `${outer}GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`,
    );
    expect(received?.match(/HTTP\/1\.1 \d+/g)).not.toContain("HTTP/1.1 204");
  });
});
