import { WITHDRAWN } from "#domain/submission/submission-flow.ts";
import { startIndexing } from "#server/similar/start-indexing.ts";
import { indexOpinions, indexSubmissions } from "#server/similar/index-texts.ts";
import { listLikeOpinions } from "#server/similar/list-like-opinions.ts";
import { findLike } from "#server/similar/find-like.ts";
import { findSameMatter } from "#server/similar/find-same-matter.ts";
import { addOpinionAuthor, opinionBody } from "#tests/support/opinions.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test, vi } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const point = await addPoint(server);
const indexing = startIndexing(server.house, [(house) => indexSubmissions(house)]);
afterAll(() => indexing.stop());

const PATIENCE = { timeout: 20_000, interval: 50 };
const LAMPS = "幸福路东段的路灯坏了一个多月，晚上接孩子看不清路，请尽快修好。";
const LAMPS_TOO = "幸福路东段路灯不亮，晚上很黑，老人孩子走路容易摔跤，希望修好。";
const DOGS = "滨河公园里遛狗不牵绳的人很多，昨天有个小孩被追得哭了。";

const send = async (text: string, changes: Record<string, unknown> = {}): Promise<string> => {
  const id = randomUUID();
  const json = opinion(point.code, { text, ...changes });
  const reply = await server.ask("PUT", `/api/v1/submissions/${id}`, { json });
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

test("by the matter the same texts are found, at the same likeness, of words as of a text that is in the index", async () => {
  const question = { among: "S", limit: 10, least: 0 } as const;
  const asked = await send("滨江花园楼下餐馆的油烟直往楼上灌。");
  await send("滨江花园底层餐馆没有排烟管道，家里全是油烟味。");
  const elsewhere = await send("南湖家园的餐馆油烟也直往楼上灌。");
  const byId = { ...question, like: { id: asked } };
  await vi.waitFor(
    async () => expect((await findLike(db, tenant.id, byId)).map(({ id }) => id)).toContain(elsewhere),
    PATIENCE,
  );
  const scored = await findLike(db, tenant.id, byId);
  const ordered = await findSameMatter(db, tenant.id, byId);
  expect(ordered.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))).toEqual(scored);
  const like = { text: "滨江花园楼下餐馆的油烟直往楼上灌。", except: asked };
  expect(await findSameMatter(db, tenant.id, { ...question, like })).toEqual(ordered);
  expect(await findSameMatter(db, tenant.id, { ...byId, limit: 1 })).toEqual(ordered.slice(0, 1));
  expect(await findSameMatter(db, tenant.id, { ...question, like: { id: randomUUID() } })).toEqual([]);
});

test("beside a report stand the reports and residents' words on the same matter", async () => {
  const author = await addOpinionAuthor(server);
  const [first, second, lamps] = [randomUUID(), randomUUID(), randomUUID()];
  await author.submit(first);
  await author.submit(second, opinionBody({ title: "北门菜市场雨棚年年漏水" }));
  await author.submit(
    lamps,
    opinionBody({ title: "路灯不亮", situation: LAMPS, analysis: "线路老化。", suggestions: "换灯。" }),
  );
  const resident = await send("北门菜市场的雨棚漏水，一下雨地面全是积水，没有人管维修经费。");
  await vi.waitFor(async () => {
    await indexOpinions(server.house);
    const likes = await listLikeOpinions(server.house, first);
    expect(likes?.opinions.map(({ id }) => id)).toEqual([second]);
    expect(likes?.submissions.map(({ id }) => id)).toEqual([resident]);
  }, PATIENCE);
});

test("what is held for review or was taken back is found by nobody", async () => {
  const pools = "老年活动中心的游泳池换水太少，池底发绿。";
  const id = await send(pools);
  await vi.waitFor(async () => expect((await like(pools)).map((one) => one.id)).toEqual([id]), PATIENCE);
  const submission = db.updateTable("submission").where("id", "=", id);
  await submission.set({ held: "LINKS" }).execute();
  expect(await like(pools)).toEqual([]);
  await submission.set({ held: null, state: "CLOSED", public_note: WITHDRAWN }).execute();
  expect(await like(pools)).toEqual([]);
});

describe("what staff and members may read", async () => {
  const office = await addSignedIn(server, ["OFFICE"]);
  const member = await addSignedIn(server, ["MEMBER"]);
  const words = "东湖菜市场门口三轮车乱停，早高峰把路堵死，公交车都过不去。";
  const first = await send(words);
  const second = await send("东湖菜市场门口三轮车乱停乱放，早高峰公交车过不去，请交警管一管。");
  const topic = { tenant_id: tenant.id, id: randomUUID(), name: "菜市场门口乱停车", people: 2, items: 2 };
  const now = server.clock.now();
  await db
    .insertInto("topic")
    .values({ ...topic, first_at: now, last_at: now })
    .execute();
  await db
    .insertInto("topic_submission")
    .values(
      [first, second].map((submission_id) => ({
        tenant_id: tenant.id,
        submission_id,
        topic_id: topic.id,
        person_key: Buffer.from(submission_id),
        town_id: null,
        month: "2026-03-01",
      })),
    )
    .execute();
  const likesOf = (id: string, cookie: string) =>
    server.ask("GET", `/api/v1/office/submissions/${id}/likes`, { cookie });
  const ask = (text: string, cookie = member.cookie) =>
    server.ask("POST", "/api/v1/like-topics", { json: { text }, cookie });

  test("staff read the look-alike with its words and how many people they are", async () => {
    await vi.waitFor(async () => {
      const { status, json } = await likesOf(first, office.cookie);
      expect([status, json]).toMatchObject([200, { same: [{ id: second, isSameWords: false }], perhaps: [] }]);
    }, PATIENCE);
  });

  test("a member reads the topic's name and numbers, never anybody's words, and none of the office's lists", async () => {
    await vi.waitFor(async () => expect((await ask(words)).json?.["items"]).toHaveLength(1), PATIENCE);
    const found = await ask("东湖菜市场门口总是堵，三轮车乱停");
    expect(found.json).toMatchObject({
      items: [{ topicId: topic.id, name: topic.name, people: 2, hasMyVoice: false }],
    });
    expect(found.text).not.toContain("早高峰");
    expect((await likesOf(first, member.cookie)).status).toBe(403);
    expect((await ask(words, office.cookie)).status).toBe(403);
  });

  test("也是我 counts once, is listed, and is taken back", async () => {
    const voice = (method: string) => server.ask(method, `/api/v1/topics/${topic.id}/voice`, { cookie: member.cookie });
    const mine = () => server.ask("GET", "/api/v1/my-voices", { cookie: member.cookie });
    for (let times = 0; times < 2; times++)
      expect((await voice("PUT")).json).toMatchObject({ people: 3, hasMyVoice: true });
    expect((await mine()).json).toMatchObject({ items: [{ topicId: topic.id, people: 3 }] });
    expect([(await voice("DELETE")).status, (await voice("DELETE")).status]).toEqual([204, 404]);
    expect((await mine()).json).toEqual({ items: [] });
    await db.updateTable("topic").set({ hidden_at: now }).where("id", "=", topic.id).execute();
    expect((await voice("PUT")).status).toBe(404);
    expect((await ask(words)).json).toEqual({ items: [] });
  });

  test("categories are suggested from general words, and nothing is set by it", async () => {
    // Unsorted: its own category would be learned from it, if the index was faster than the question.
    const id = await send("拖欠工资三个月，没有签劳动合同，找不到老板。", { category: undefined });
    const { json } = await server.ask("GET", `/api/v1/office/submissions/${id}/suggestions`, { cookie: office.cookie });
    expect(JSON.stringify(json?.["categories"])).toMatch(/^\[\{"category":"LABOUR"/);
    const row = await db.selectFrom("submission").select("category").where("id", "=", id).executeTakeFirstOrThrow();
    expect(row.category).toBeNull();
  });
});
