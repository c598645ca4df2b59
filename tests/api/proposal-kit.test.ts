import { getProposalKit } from "#contract/proposal-kit.ts";
import { addProposer } from "#tests/support/proposals.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const member = await addProposer(server);

const ask = (cookie: string, headers: Record<string, string> = {}) =>
  server.ask("GET", "/api/v1/proposal-kit", { cookie, headers });

test("holds settings, topics, members and units; the same again is not sent twice", async () => {
  await db
    .insertInto("handling_unit")
    .values({ tenant_id: tenant.id, id: randomUUID(), name: "演示区住建局", sort: 1 })
    .execute();
  const topic = { id: randomUUID(), year: 2026, title: "演示选题", background: "背景", source: "演示" };
  const other = { ...topic, id: randomUUID(), title: "撤下的选题", withdrawn_at: new Date() };
  await db
    .insertInto("topic_reference")
    .values([topic, other].map((one) => ({ tenant_id: tenant.id, ...one })))
    .execute();
  const first = await ask(member.cookie);
  const kit = getProposalKit.answers[200].parse(first.json);
  expect(kit).toMatchObject({ memberId: member.memberId, topics: [topic], units: ["演示区住建局"] });
  expect(kit.members).toContainEqual({ id: member.memberId, name: member.name, sector: "演示界别" });
  expect(kit.settings.cosignHours).toEqual({ session: 3, ordinary: 24 });

  const etag = first.headers.get("etag") ?? "";
  const same = await ask(member.cookie, { "if-none-match": etag });
  expect([same.status, same.text]).toEqual([304, ""]);
  await db.updateTable("topic_reference").set({ title: "改过的选题" }).where("id", "=", topic.id).execute();
  expect((await ask(member.cookie, { "if-none-match": etag })).status).toBe(200);
});

test("is for members", async () => {
  const clerk = await addSignedIn(server, ["UNIT_CLERK"]);
  expect((await ask(clerk.cookie)).status).toBe(403);
});
