import "fake-indexeddb/auto";
import type { ProposalKit } from "#contract/proposal-kit.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { refreshProposalKit } from "#data/kit-refresh.ts";
import { kitOf } from "#data/proposal-kit.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const AN_HOUR = 3_600_000;
const kit: ProposalKit = {
  settings: { ...defaultProposalSettings, rehandlingRounds: 5 },
  officeDays: [],
  checkedYears: [],
  memberId: "00000000-0000-4000-8000-000000000001",
  topics: [],
  members: [{ id: "00000000-0000-4000-8000-000000000001", name: "演示委员甲", sector: "经济" }],
  units: ["演示区住建局"],
};

let server: Server | undefined;
let database: PersonDatabase;
let accounts = 0;
let asked: IncomingHttpHeaders[] = [];

beforeEach(() => {
  asked = [];
  database = openPersonDatabase(`kit ${++accounts}`);
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  closePersonDatabase();
  vi.unstubAllGlobals();
});

/** A real server at whatever it answers; Node lacks the page's own address and its word on the network. */
const serve = async (answer: RequestListener): Promise<void> => {
  server = createServer((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const fetchOfNode = globalThis.fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => fetchOfNode(`http://127.0.0.1:${port}${path}`, init));
  vi.stubGlobal("navigator", { onLine: true });
};

const aKit: RequestListener = (_, response) =>
  response
    .writeHead(200, { "content-type": "application/json; charset=utf-8", etag: '"one"' })
    .end(JSON.stringify(kit));

test("the kit is kept, and asked for again only after an hour, with its ETag", async () => {
  let turn = 0;
  await serve((request, response) => (turn++ === 0 ? aKit(request, response) : response.writeHead(304).end()));
  await Promise.all([refreshProposalKit(), refreshProposalKit()]);
  await refreshProposalKit();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ "account-id": database.accountId });

  const kept = await database.readMeta("proposalKit");
  expect(kept).toMatchObject({ kit, etag: '"one"' });
  if (kept) await database.writeMeta("proposalKit", { ...kept, checkedAt: Date.now() - AN_HOUR });
  await refreshProposalKit();
  expect(asked.map((headers) => headers["if-none-match"])).toEqual([undefined, '"one"']);
  const again = await database.readMeta("proposalKit");
  expect(again?.kit).toEqual(kit);
  expect(again?.checkedAt).toBeGreaterThan(Date.now() - AN_HOUR);
});

test.each<[string, RequestListener]>([
  [
    "a portal's page",
    (_, response) => response.writeHead(200, { "content-type": "text/html", etag: '"x"' }).end("<h1>"),
  ],
  ["a refusal", (_, response) => response.writeHead(403, { "content-type": "application/problem+json" }).end("{}")],
  ["a cut line", (request) => request.socket.destroy()],
])("%s is no kit", async (_, answer) => {
  await serve(answer);
  await refreshProposalKit();
  expect(await database.readMeta("proposalKit")).toBeUndefined();
});

test("before the first answer there is what was delivered; what an older server lacks is as delivered", () => {
  expect(kitOf(null)).toEqual({ settings: defaultProposalSettings, topics: [], members: [], units: [], isHere: false });
  expect(kitOf(undefined).isHere).toBeUndefined();
  const { settings, units } = kitOf({ ...kit, settings: JSON.parse('{"rehandlingRounds":5}') });
  expect([settings, units]).toEqual([kit.settings, kit.units]);
});
