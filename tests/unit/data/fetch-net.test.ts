import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { createFetchNet, readRetryAfter } from "#data/fetch-net.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  vi.unstubAllGlobals();
});

/** The net against a real server at whatever it answers; Node's fetch only lacks the page's own address. */
const netTo = async (answer: RequestListener) => {
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const fetchOfNode = globalThis.fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => fetchOfNode(`http://127.0.0.1:${port}${path}`, init));
  return createFetchNet("00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002");
};
const calm = new AbortController().signal;

test("JSON, problem JSON and Retry-After come through, with the status", async () => {
  const net = await netTo((_, response) => {
    response.writeHead(429, { "content-type": "application/problem+json", "retry-after": "7" });
    response.end('{"code":"too-many-requests"}');
  });
  expect(await net.postOps([], calm)).toEqual({
    kind: "answer",
    status: 429,
    json: { code: "too-many-requests" },
    retryAfterMs: 7_000,
  });
});

test("a portal's page carries no JSON; its redirect, broken JSON and a cut line are nothing", async () => {
  const answers: RequestListener[] = [
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Wi-Fi</h1>"),
    (_, response) => response.writeHead(302, { location: "/login" }).end(),
    (_, response) => response.writeHead(200, { "content-type": "application/json" }).end('{"resul'),
    (request) => request.socket.destroy(),
  ];
  let turn = 0;
  const net = await netTo((request, response) => answers[turn++]?.(request, response));
  const got = [];
  for (const _ of answers) got.push(await net.getChanges(undefined, calm));
  expect(got).toEqual([
    { kind: "answer", status: 200, json: undefined, retryAfterMs: undefined },
    { kind: "nothing" },
    { kind: "nothing" },
    { kind: "nothing" },
  ]);
});

test("a request that is given up ends at once as nothing", async () => {
  const net = await netTo(() => undefined);
  const stopper = new AbortController();
  const answer = net.putPhoto("ab", new ArrayBuffer(3), "image/jpeg", stopper.signal, "some-submission");
  stopper.abort();
  expect(await answer).toEqual({ kind: "nothing" });
});

test("Retry-After is seconds or a date, never negative, never endless", () => {
  expect([null, "", "3", "999999", "soon", "Thu, 01 Jan 1970 00:00:00 GMT"].map(readRetryAfter)).toEqual([
    undefined,
    undefined,
    3_000,
    600_000,
    undefined,
    0,
  ]);
});

test("letters that are cut between two parts of an answer come whole", async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ text: "提案" }));
  const net = await netTo((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(bytes.slice(0, 11));
    setTimeout(() => response.end(bytes.slice(11)), 20);
  });
  expect(await net.getChanges(undefined, calm)).toMatchObject({ status: 200, json: { text: "提案" } });
});
