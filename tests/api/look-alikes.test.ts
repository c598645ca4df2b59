import { startIndexing } from "#server/similar/start-indexing.ts";
import { findLike } from "#server/similar/find-like.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const point = await addPoint(server);
const indexing = startIndexing(server.house);
afterAll(() => indexing.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
const LAMPS = "幸福路东段的路灯坏了一个多月，晚上接孩子看不清路，请尽快修好。";
const LAMPS_TOO = "幸福路东段路灯不亮，晚上很黑，老人孩子走路容易摔跤，希望修好。";
const DOGS = "滨河公园里遛狗不牵绳的人很多，昨天有个小孩被追得哭了。";

const send = async (text: string): Promise<string> => {
  const id = randomUUID();
  const reply = await server.ask("PUT", `/api/v1/submissions/${id}`, { json: opinion(point.code, { text }) });
  expect(reply.status).toBe(201);
  return id;
};
const like = (text: string) => findLike(db, tenant.id, { like: { text }, among: "S", limit: 10, least: 0.1 });

test("a submission is found by words like its own soon after it was stored, without anybody asking for it, the same words at 1, others not at all", async () => {
  const dogs = await send(DOGS);
  const lamps = await send(LAMPS);
  await vi.waitFor(async () => expect((await like(LAMPS_TOO)).map(({ id }) => id)).toEqual([lamps]), PATIENCE);
  const [same] = await like(` ${LAMPS.replace("，", ",")}`);
  expect(same).toEqual({ id: lamps, score: 1, isSameWords: true });
  expect((await like(DOGS)).map(({ id }) => id)).toEqual([dogs]);
});
