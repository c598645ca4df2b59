import "fake-indexeddb/auto";
import { type Kept, KEPT, keyOfKept } from "#server/public-page/browser/kept.ts";
import { makeSubmission, wordsOf } from "#server/public-page/browser/make-submission.ts";
import { openOutbox } from "#server/public-page/browser/outbox.ts";
import { openStore, type Store } from "#server/public-page/browser/store.ts";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

interface Seen {
  readonly path: string;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
}

/** A server of the wire, told per request what to answer; `fetch` of the phone is pointed at it. */
let server: Server;
let seen: Seen[];
let answer: (request: Seen, response: ServerResponse) => void;
let store: Store;
const realFetch = globalThis.fetch;

const words = { text: "路灯坏了", category: "CITY", name: "", phone: "", receipt: undefined, savedAt: 0 };
const point = { code: "K7Q2MX", name: "演示联系点" };

const reply = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

const accept = ({ path, body }: Seen, response: ServerResponse) => {
  const id = path.split("/").at(-1);
  if (path.startsWith("/api/v1/challenge")) reply(response, 200, { challenge: null });
  else if (path.includes("/photos/")) reply(response, 201, { sha256: id });
  else reply(response, 201, { id, receipt: JSON.parse(body).receipt, state: "RECEIVED" });
};

beforeEach(async () => {
  seen = [];
  answer = accept;
  server = createServer(async (request, response) => {
    const one = { path: request.url ?? "", body: await readText(request), headers: request.headers };
    seen.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (path, init) => realFetch(`http://127.0.0.1:${port}${String(path)}`, init);
  store = await openStore();
});

afterEach(async () => {
  globalThis.fetch = realFetch;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  for (const kept of await store.list<Kept>(KEPT)) await store.change([[keyOfKept(kept.id), undefined]]);
});

const keep = async (kept: Kept) => {
  await store.change([[keyOfKept(kept.id), kept]]);
  return kept;
};

/** What was sent, without the question whether a proof of work is wanted. */
const puts = () => seen.filter(({ path }) => !path.startsWith("/api/v1/challenge"));

/** Wakes the outbox and waits until the one submission of the store is as asked. */
const drainUntil = (isReached: (kept: Kept) => boolean): Promise<Kept> =>
  new Promise((resolve) => {
    const outbox = openOutbox(store, (kept) => {
      if (isReached(kept)) resolve(kept);
    });
    outbox.wake();
  });

describe("the phone's store", () => {
  test("holds in the page what the disk refuses, all of it or nothing, until it can be written", async () => {
    await store.change([["draft:A", "old"]]);
    // A function cannot be written to IndexedDB: the disk refuses the whole change.
    await store.change([
      ["draft:A", undefined],
      ["draft:B", () => 1],
    ]);
    expect(store.lasts).toBe(false);
    expect(await store.list("draft:")).toHaveLength(1);
    expect(await (await openStore()).list("draft:")).toEqual(["old"]);
    await store.change([
      ["draft:A", undefined],
      ["draft:B", undefined],
    ]);
    expect(store.lasts).toBe(true);
    expect(await (await openStore()).list("draft:")).toEqual([]);
  });
});

describe("the resident's outbox", () => {
  test("sends text before photos, and forgets the bytes and the words once they arrived", async () => {
    const photos = ["a", "b"].map((letter) => ({ sha256: letter.repeat(64), bytes: new ArrayBuffer(8) }));
    await keep(makeSubmission(point, words, photos, new Date()));
    const sent = await drainUntil((kept) => kept.photos.every(({ state }) => state === "ARRIVED"));
    expect(puts().map(({ path }) => path.split("/").at(-2))).toEqual(["submissions", "photos", "photos"]);
    expect(sent).toMatchObject({ delivery: "DELIVERED", body: "" });
    expect(sent.photos.every(({ bytes }) => bytes === undefined)).toBe(true);
  });

  test("sends the same id and the same letters again while the outcome is unknown", async () => {
    answer = (one, response) => (puts().length < 3 ? response.destroy() : accept(one, response));
    const made = await keep(makeSubmission(point, words, [], new Date()));
    await drainUntil((kept) => kept.delivery === "DELIVERED");
    expect(puts()).toHaveLength(3);
    expect(new Set(puts().map(({ path, body }) => path + body))).toEqual(
      new Set([`/api/v1/submissions/${made.id}${made.body}`]),
    );
  });

  test("carries no cookie and nothing that names the phone", async () => {
    const made = await keep(makeSubmission(point, words, [], new Date("2026-11-21T09:47:13+08:00")));
    await drainUntil((kept) => kept.delivery === "DELIVERED");
    expect(puts()[0]?.headers.cookie).toBeUndefined();
    expect(Object.keys(JSON.parse(made.body)).toSorted()).toEqual([
      "category",
      "pointCode",
      "receipt",
      "text",
      "writtenAt",
    ]);
    expect(JSON.parse(made.body).writtenAt).toBe("2026-11-21T09:00:00+08:00");
    expect(made.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("solves a challenge before it sends, and another one where that was spent", async () => {
    const { createChallenge } = await import("altcha-lib");
    const { deriveKey } = await import("altcha-lib/algorithms/pbkdf2");
    const challenge = await createChallenge({
      algorithm: "PBKDF2/SHA-256",
      cost: 10,
      counter: 5,
      deriveKey,
      hmacSignatureSecret: "test",
    });
    const counters: number[] = [];
    answer = (one, response) => {
      if (one.path.startsWith("/api/v1/challenge")) return reply(response, 200, { challenge });
      const work = Buffer.from(String(one.headers["proof-of-work"]), "base64").toString();
      counters.push(JSON.parse(work).solution.counter);
      if (counters.length > 1) return accept(one, response);
      return reply(response, 422, { code: "proof-of-work-invalid", detail: "验证已失效，正在自动重试。" });
    };
    await keep(makeSubmission(point, words, [], new Date()));
    await drainUntil((kept) => kept.delivery === "DELIVERED");
    expect(counters).toEqual([5, 5]);
  });

  test("keeps a refused one with its words, and the receipt that was already shown", async () => {
    answer = (_, response) => reply(response, 422, { code: "invalid-fields", detail: "有内容没有填对。" });
    const made = await keep(makeSubmission(point, { ...words, name: "演示居民" }, [], new Date()));
    const refused = await drainUntil((kept) => kept.delivery === "REFUSED");
    expect(wordsOf(refused)).toMatchObject({
      text: "路灯坏了",
      category: "CITY",
      name: "演示居民",
      receipt: made.receipt,
    });
    expect(makeSubmission(point, wordsOf(refused), [], new Date())).toMatchObject({ receipt: made.receipt });
  });

  test("does not ask again before the time that the server named", async () => {
    answer = (_, response) =>
      reply(response, 429, { code: "too-many-requests", detail: "过于频繁" }, { "retry-after": "60" });
    await keep(makeSubmission(point, words, [], new Date()));
    const held = await drainUntil((kept) => kept.told);
    expect(held.notBefore).toBeGreaterThan(Date.now() + 55_000);
    openOutbox(store, () => undefined).wake();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(puts()).toHaveLength(1);
  });
});
