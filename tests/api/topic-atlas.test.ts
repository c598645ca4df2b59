import { gatherTopics } from "#server/topic-atlas/gather-topics.ts";
import { indexSubmissions } from "#server/similar/index-texts.ts";
import { addPoint, addSignedIn, newReceipt } from "#tests/support/town.ts";
import { withServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { house, ask } = server;
const office = await addSignedIn(server, ["OFFICE"]);
const point = await addPoint(server);

const read = async () => {
  for (;;) {
    const found = (await indexSubmissions(house)) + (await gatherTopics(house));
    if (found === 0) return;
  }
};
const submit = async (text: string, phone?: string) => {
  const id = randomUUID();
  const json = {
    pointCode: point.code,
    text,
    receipt: newReceipt(),
    category: "CITY",
    writtenAt: new Date().toISOString(),
    ...(phone && { contact: { phone } }),
  };
  const answer = await ask("PUT", `/api/v1/submissions/${id}`, { json });
  expect(answer.status).toBe(201);
  await house.db.updateTable("submission").set({ held: null }).where("id", "=", id).execute();
  return id;
};
const get = async (path: string) => (await ask("GET", `/api/v1/office/${path}`, { cookie: office.cookie })).json;

test("what two people say of one place is a topic named by their words, and the atlas counts it", async () => {
  await submit("翠苑路口一下雨就积水，车都过不去，希望尽快处理。", "13900000001");
  await submit("翠苑路口积水严重，希望尽快解决", "13900000002");
  await submit("北门菜场的雨棚漏水，希望尽快修", "13900000003");
  await read();
  const { items } = (await get("hot-topics")) ?? {};
  expect(items).toMatchObject([{ name: "翠苑路口积水", people: 2, items: 2, rank: 1, category: "CITY" }]);
  const atlas = await get("atlas?from=2020-01&to=2099-12");
  expect(atlas?.total).toEqual({ people: 3, items: 3 });
});
