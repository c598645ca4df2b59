import "fake-indexeddb/auto";
import type { MeetingsDocument } from "#contract/meetings.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { refreshKept } from "#data/kept-document.ts";
import { asked, serve, stopServing } from "#tests/support/answering-server.ts";
import type { RequestListener } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";

const SOURCE = { key: "myMeetings", path: "/api/v1/my-meetings" } as const;
const body: MeetingsDocument = {
  asOf: "2026-05-01T09:00:00+08:00",
  meetings: [],
  memberCode: "演示",
  memberCodeUntil: "2026-05-08T09:00:00+08:00",
};

let database: PersonDatabase;
let accounts = 0;

beforeEach(() => {
  database = openPersonDatabase(`kept ${++accounts}`);
});
afterEach(() => {
  stopServing();
  closePersonDatabase();
});

const aDocument: RequestListener = ({ headers }, response) => {
  if (headers["if-none-match"] === '"one"') return void response.writeHead(304).end();
  response.writeHead(200, { "content-type": "application/json", etag: '"one"' }).end(JSON.stringify(body));
};

test("a document is kept whole; a young one is not asked for again, an older one with its ETag", async () => {
  await serve(aDocument);
  const before = Date.now();
  expect(await Promise.all([refreshKept(SOURCE, 1000), refreshKept(SOURCE, 1000)])).toEqual(["here", "here"]);
  expect(asked).toHaveLength(1);
  const kept = await database.readMeta("myMeetings");
  expect(kept?.body).toEqual(body);
  expect(kept?.askedAt).toBeGreaterThanOrEqual(before);

  await refreshKept(SOURCE, 60_000);
  expect(asked).toHaveLength(1);
  await refreshKept(SOURCE, 0);
  expect(asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"one"']);
  const again = await database.readMeta("myMeetings");
  expect(again).toEqual({ ...kept, askedAt: again?.askedAt });
});

test("who asks because something was accepted gets an answer that was asked for afterwards", async () => {
  await serve((request, response) => setTimeout(() => aDocument(request, response), 30));
  const first = refreshKept(SOURCE, 1000);
  await new Promise((resolve) => setTimeout(resolve, 10));
  const acceptedAt = Date.now();
  await Promise.all([first, refreshKept(SOURCE, 0)]);
  expect(asked).toHaveLength(2);
  expect((await database.readMeta("myMeetings"))?.askedAt).toBeGreaterThanOrEqual(acceptedAt);
});

test("a clock that was put back does not keep an old document young for ever", async () => {
  await serve(aDocument);
  await database.writeMeta("myMeetings", { body, etag: '"old"', askedAt: Date.now() + 3_600_000 });
  await refreshKept(SOURCE, 60_000);
  expect((await database.readMeta("myMeetings"))?.etag).toBe('"one"');
});

test.each<[string, RequestListener]>([
  [
    "a portal's page",
    (_, response) => response.writeHead(200, { "content-type": "text/html", etag: '"x"' }).end("<h1>"),
  ],
  ["a refusal", (_, response) => response.writeHead(403, { "content-type": "application/problem+json" }).end("{}")],
  ["a cut line", (request) => request.socket.destroy()],
])("%s replaces nothing", async (_, answer) => {
  await serve(answer);
  const kept = { body, etag: '"one"', askedAt: 5 };
  await database.writeMeta("myMeetings", kept);
  expect(await refreshKept(SOURCE, 1000)).toBe("failed");
  expect(await database.readMeta("myMeetings")).toEqual(kept);
});

test("without a network nobody is asked", async () => {
  await serve(aDocument, false);
  expect(await refreshKept(SOURCE, 1000)).toBe("offline");
  expect(asked).toEqual([]);
});
