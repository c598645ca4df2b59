import "fake-indexeddb/auto";
import type { ProposalKit } from "#contract/proposal-kit.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { refreshProposalKit } from "#data/kit-refresh.ts";
import { kitOf } from "#data/proposal-kit.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import { asked, serve, stopServing } from "#tests/support/answering-server.ts";
import type { RequestListener } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";

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

let database: PersonDatabase;
let accounts = 0;

beforeEach(() => {
  database = openPersonDatabase(`kit ${++accounts}`);
});
afterEach(() => {
  stopServing();
  closePersonDatabase();
});

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
