import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { readReply, sendRaw } from "#tests/support/raw-http.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "lvzhi-app-"));
await mkdir(join(folder, "app/assets"), { recursive: true });
await writeFile(join(folder, "app/index.html"), "<!doctype html><title>app</title>");
await writeFile(join(folder, "app/assets/main-1.js"), "export {};");
await writeFile(join(folder, "secret.txt"), "SECRET");
afterAll(() => rm(folder, { recursive: true }));

const server = await withServer({}, { appFolder: join(folder, "app") });
const point = await addPoint(server);
const member = await addSignedIn(server, ["MEMBER"]);

describe("A-18 to A-23 · methods, queries, paths, hosts", () => {
  test.each([
    ["PUT", "/api/v1/session", "DELETE, GET, HEAD, POST"],
    ["PATCH", "/api/v1/submissions/00000000-0000-4000-8000-000000000000", "PUT"],
    ["GET", "/api/v1/submissions/00000000-0000-4000-8000-000000000000", "PUT"],
    ["POST", "/api/v1/points/K7Q2MX", "GET, HEAD"],
    ["POST", "/healthz", "GET, HEAD"],
    ["PROPFIND", "/api/v1/session", "DELETE, GET, HEAD, POST"],
    ["OPTIONS", "/api/v1/ops", "POST"],
    ["DELETE", "/api/openapi.json", "GET, HEAD"],
  ])("A-18 · %s %s: 405 with Allow: %s", async (method, path, allow) => {
    const reply = await assertClean(server, () => server.ask(method, path));
    expectProblem(reply, 405, "method-not-allowed");
    expect(reply.headers.get("allow")).toBe(allow);
  });

  test("A-18 · TRACE and CONNECT never echo", async () => {
    const canary = randomUUID();
    const trace = `TRACE /api/v1/session HTTP/1.1\r\nhost: 127.0.0.1\r\nx-canary: ${canary}\r\nconnection: close\r\n\r\n`;
    const reply = readReply(await assertClean(server, () => sendRaw(server.port, trace), { canaries: [canary] }));
    expectProblem(reply, 405, "method-not-allowed", [canary]);
    const tunnel = await sendRaw(server.port, `CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n`);
    expect(tunnel).toBe("");
  });

  test("A-18 · HEAD is GET without a body, and of an unknown path 404", async () => {
    const reply = await server.ask("HEAD", "/healthz");
    expect([reply.status, reply.text]).toEqual([200, ""]);
    expect((await server.ask("HEAD", "/api/v1/session")).status).toBe(401);
    expect((await server.ask("HEAD", "/api/v1/nothing")).status).toBe(404);
  });

  test("an unknown path: 404 problem+json for every method, and no page is given for one under /api", async () => {
    for (const method of ["GET", "POST", "PUT", "DELETE", "OPTIONS"]) {
      for (const path of ["/api", "/api/", "/api/v1", "/api/v2/session", "/api/v1/session/", "/api/v1/points/"])
        expectProblem(await server.ask(method, path), 404, "not-found");
    }
  });

  test("A-19 · a method in a header changes nothing", async () => {
    for (const name of ["x-http-method-override", "x-http-method", "x-method-override"]) {
      const reply = await server.ask("GET", "/api/v1/session", {
        cookie: member.cookie,
        headers: { [name]: "DELETE" },
      });
      expect(reply.status).toBe(200);
    }
    expect((await server.ask("GET", "/api/v1/session", { cookie: member.cookie })).status).toBe(200);
  });

  test.each([
    "?limit=1&limit=2",
    "?limit=1000000000",
    "?limit=1e9",
    "?limit=-1",
    "?limit=0",
    "?limit=1%00",
    "?limit[]=1",
    "?unknown=1",
    "?__proto__=1",
    `?cursor=${"a".repeat(401)}`,
  ])("A-20 · /api/v1/changes%s: 422", async (query) => {
    const reply = await assertClean(server, () =>
      server.ask("GET", `/api/v1/changes${query}`, { cookie: member.cookie }),
    );
    expectProblem(reply, 422, "invalid-fields");
  });

  test("a filter that was left empty is no filter", async () => {
    const reply = await server.ask("GET", "/api/v1/changes?cursor=&limit=", { cookie: member.cookie });
    expect(reply.status).toBe(200);
  });

  test("A-20 · an endpoint without a query refuses one", async () => {
    expectProblem(await server.ask("GET", "/api/v1/challenge?admin=1"), 422, "invalid-fields");
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/....//secret.txt",
    "//secret.txt",
    "/assets/%252e%252e%252fsecret.txt",
    "/assets/main-1.js/../../../secret.txt",
    "/.env",
    "/.git/config",
    "/package.json",
    "/assets/gone-2.js",
    "/assets/main-1.js%00.html",
    "/api/v1/points/..%2f..%2fsecret.txt",
    "/etc/passwd.txt",
  ])("A-21 · %s reads nothing: 404", async (path) => {
    const bytes = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`;
    const reply = readReply(await assertClean(server, () => sendRaw(server.port, bytes)));
    expectProblem(reply, 404, /^(not-found|point-unknown)$/);
    expect(reply.text).not.toContain("SECRET");
  });

  test("pages of the app come with their caching, a missing asset is no page", async () => {
    const page = await server.ask("GET", "/member/scan");
    expect([page.status, page.type, page.headers.get("cache-control")]).toEqual([200, "text/html", "no-cache"]);
    const asset = await server.ask("GET", "/assets/main-1.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test.each([
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "evil.example@127.0.0.1",
    "",
    "[::1",
    "127.0.0.1:1:2",
  ])("A-23 · the Host %j is not ours: 421 or 400, and it is in no answer", async (host) => {
    const bytes = `GET /p/${point.code} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
    const reply = readReply(await assertClean(server, () => sendRaw(server.port, bytes)));
    expect([400, 421]).toContain(reply.status);
    expectProblem(reply, reply.status, /^(foreign-host|malformed-\w+)$/);
    expect(reply.text + [...reply.headers.values()].join()).not.toContain("evil");
  });

  test("A-23 · an absolute target does not get around the Host, nor does X-Forwarded-Host", async () => {
    const absolute = `GET http://evil.example/healthz HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n`;
    expectProblem(readReply(await sendRaw(server.port, absolute)), 421, "foreign-host");
    const forwarded = await server.ask("GET", "/healthz", { headers: { "x-forwarded-host": "evil.example" } });
    expect(forwarded.text).not.toContain("evil");
  });
});

test("every answer, whatever its status, carries the headers that protect a browser", async () => {
  const replies = [
    await server.ask("GET", "/healthz"),
    await server.ask("GET", "/"),
    await server.ask("GET", "/api/v1/nothing"),
    await server.ask("GET", "/api/v1/session"),
    await server.ask("PUT", `/api/v1/submissions/${randomUUID()}`, { json: {} }),
    await server.ask("GET", "/healthz", { headers: { host: "evil.example" } }),
    await server.ask("DELETE", "/api/v1/session", { headers: { origin: "https://evil.example" } }),
  ];
  for (const { headers } of replies) {
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy")).not.toMatch(
      /script-src[^;]*(unsafe-inline|'unsafe-eval'|https:|\*)/,
    );
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.has("x-powered-by") || headers.has("server")).toBe(false);
  }
});
