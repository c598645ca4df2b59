import "fake-indexeddb/auto";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { refreshSimilarIndex } from "#data/similar-refresh.ts";
import { findSimilarProposals } from "#data/similar-index.ts";
import { buildSimilarIndex } from "#domain/proposal/similar/build-similar-index.ts";
import { asked, serve, stopServing } from "#tests/support/answering-server.ts";
import type { RequestListener } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";

const A_DAY = 24 * 3_600_000;
const id = "00000000-0000-4000-8000-000000000001";
const index = buildSimilarIndex([
  { id, caseNo: 45, year: 2023, title: "关于加强老旧小区加装电梯的建议", state: "CLOSED", canCosign: false, text: "" },
]);

let database: PersonDatabase;
let accounts = 0;

beforeEach(() => {
  database = openPersonDatabase(`account ${++accounts}`);
});

afterEach(() => {
  stopServing();
  closePersonDatabase();
});

const anIndex: RequestListener = (_, response) =>
  response.writeHead(200, { "content-type": "application/octet-stream", etag: '"one"' }).end(index);

test("the index is kept, and asked for again only after a day, with its ETag", async () => {
  let turn = 0;
  await serve((request, response) => (turn++ === 0 ? anIndex(request, response) : response.writeHead(304).end()));
  await refreshSimilarIndex();
  await refreshSimilarIndex();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ "account-id": database.accountId });

  const kept = await database.readMeta("similarIndex");
  expect(new Uint8Array(kept?.bytes ?? new ArrayBuffer(0))).toEqual(index);
  for (const checkedAt of [Date.now() - A_DAY, Date.now() + A_DAY]) {
    if (kept) await database.writeMeta("similarIndex", { ...kept, checkedAt });
    await refreshSimilarIndex();
  }
  expect(asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"one"', '"one"']);
  const again = await database.readMeta("similarIndex");
  expect([again?.etag, again?.bytes.byteLength]).toEqual(['"one"', index.length]);
});

test.each<[string, RequestListener]>([
  [
    "a portal's page",
    (_, response) => response.writeHead(200, { "content-type": "text/html", etag: '"x"' }).end("<h1>"),
  ],
  ["a refusal", (_, response) => response.writeHead(403, { "content-type": "application/problem+json" }).end("{}")],
  ["a cut line", (request) => request.socket.destroy()],
])("%s is no index", async (_, answer) => {
  await serve(answer);
  await refreshSimilarIndex();
  expect(await database.readMeta("similarIndex")).toBeUndefined();
});

test("a draft finds its like by the index on the phone, and never itself", async () => {
  await serve(anIndex);
  await refreshSimilarIndex();
  const [hit] = await findSimilarProposals("another", "老旧小区增设电梯", "");
  expect(hit).toMatchObject({ id, caseNo: 45, year: 2023, state: "CLOSED" });
  expect(await findSimilarProposals(id, "老旧小区增设电梯", "")).toEqual([]);
});

test("an index of another release finds nothing and makes room for the next one", async () => {
  const later = index.slice();
  later[3] = 99;
  await serve(anIndex);
  await database.writeMeta("similarIndex", { bytes: later.buffer, etag: '"later"', checkedAt: Date.now() });
  expect(await findSimilarProposals("another", "老旧小区加装电梯", "")).toEqual([]);
  expect(await database.readMeta("similarIndex")).toBeUndefined();
});

test("what the phone found for one person it does not find for the next", async () => {
  let turn = 0;
  await serve((request, response) => (turn++ === 0 ? anIndex(request, response) : response.writeHead(403).end()));
  await refreshSimilarIndex();
  expect(await findSimilarProposals("another", "老旧小区加装电梯", "")).toHaveLength(1);
  openPersonDatabase(`account ${++accounts}`);
  expect(await findSimilarProposals("another", "老旧小区加装电梯", "")).toEqual([]);
});
