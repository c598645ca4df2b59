import { startIndexing } from "#server/similar/start-indexing.ts";
import { gatherAnew } from "#server/topic-atlas/gather-anew.ts";
import { openTopicDesk } from "#tests/support/topic-desk.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { withServer } from "#tests/support/test-server.ts";
import { expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { submit, read, get, act, move } = await openTopicDesk(server);

const phone = (at: number) => `139${String(at).padStart(8, "0")}`;
const topicOf = async (submissionId: string): Promise<string | undefined> =>
  (
    await house.db
      .selectFrom("topic_submission")
      .select("topic_id")
      .where("submission_id", "=", submissionId)
      .executeTakeFirst()
  )?.topic_id;
const topicsNamed = async (part: string, more = "") =>
  (await get(`hot-topics?q=${encodeURIComponent(part)}${more}`))?.items;

test("what two people say of one place is a topic named by their words, and the atlas counts it by town", async () => {
  const first = await submit("翠苑路口一下雨就积水，车都过不去，希望尽快处理。", {
    phone: phone(1),
    town: "甲",
    category: "CITY",
  });
  const second = await submit("翠苑路口积水严重，希望尽快解决", { phone: phone(2), town: "乙", category: "CITY" });
  const other = await submit("北门菜场的雨棚漏水，希望尽快修", { phone: phone(3), town: "甲" });
  await read();
  expect(await topicOf(second)).toBe(await topicOf(first));
  expect(await topicOf(other)).not.toBe(await topicOf(first));
  const items = await topicsNamed("翠苑路口积水");
  expect(items).toMatchObject([{ name: "翠苑路口积水", people: 2, items: 2, rank: 1, category: "CITY" }]);
  const atlas = await get("atlas?from=2020-01&to=2099-12");
  expect(atlas?.total).toEqual({ people: 3, items: 3 });
  expect(atlas?.byTown).toEqual(
    expect.arrayContaining([
      { town: "甲", people: 2, items: 2 },
      { town: "乙", people: 1, items: 1 },
    ]),
  );
  expect(atlas?.topics).toMatchObject([{ name: "翠苑路口积水", people: 2, items: 2 }]);
  const inbox = await get(`submissions?topic=${await topicOf(first)}`);
  expect(inbox?.items).toHaveLength(2);
});

test("fifty letters of one person never rank, whether signed or word by word the same", async () => {
  for (let at = 0; at < 25; at++)
    await submit(`振兴大桥修了${at}年还没通车，第${at}次反映，什么时候能好`, { phone: phone(77) });
  for (let at = 0; at < 25; at++) await submit(`梧桐公园的厕所${at}点就锁门了，散步的人没处去（${at}）`);
  await read();
  for (const part of ["大桥", "公园", "厕所"]) expect(await topicsNamed(part)).toEqual([]);
  const people = await house.db
    .selectFrom("topic_submission as ts")
    .innerJoin("submission as s", "s.id", "ts.submission_id")
    .select(["ts.person_key"])
    .distinct()
    .where("s.text", "like", "%梧桐公园%")
    .execute();
  expect(people).toHaveLength(1);
});

test("a topic that staff named, hid, joined or parted stays so when all is gathered anew", async () => {
  const stalls = [
    await submit("老街夜市的油烟太大，楼上住户开不了窗", { phone: phone(11) }),
    await submit("老街夜市摆到半夜，油烟味呛人", { phone: phone(12) }),
    await submit("老街夜市油烟扰民，窗户都不敢开", { phone: phone(13) }),
  ];
  const lamps = [
    await submit("东河堤步道的路灯全灭了，晚上走路害怕", { phone: phone(14) }),
    await submit("东河堤步道路灯全灭一个月了，晚上看不见路", { phone: phone(15) }),
  ];
  await read();
  const [stall, lamp] = [(await topicOf(stalls[0] ?? "")) ?? "", (await topicOf(lamps[0] ?? "")) ?? ""];
  expect((await act(stall, { act: "rename", name: "夜市油烟" })).json).toMatchObject({
    name: "夜市油烟",
    isNamedByStaff: true,
  });
  const split = await act(stall, { act: "split", submissionIds: [stalls[2]], name: "夜市噪声" });
  expect(split.json).toMatchObject({ name: "夜市噪声", items: 1 });
  expect((await act(stall, { act: "split", submissionIds: stalls.slice(0, 2), name: "" })).json?.code).toBe(
    "move-not-allowed",
  );
  expect((await act(lamp, { act: "merge", into: stall })).json).toMatchObject({ id: stall, items: 4, people: 4 });
  expect((await act(stall, { act: "hide", reason: "正在核实" })).json).toMatchObject({ isHidden: true, rank: null });

  await gatherAnew(house);
  expect(await topicOf(lamps[1] ?? "")).toBe(stall);
  expect(await topicOf(stalls[2] ?? "")).toBe(split.json?.id);
  expect(await get(`hot-topics/${lamp}`)).toMatchObject({ id: stall, name: "夜市油烟", isHidden: true, items: 4 });
  expect(await topicsNamed("夜市")).toEqual([]);
  expect(await topicsNamed("夜市", "&hidden=true")).toMatchObject([{ id: stall }]);
  expect((await act(stall, { act: "show" })).json).toMatchObject({ isHidden: false });
});

test("what is rejected as spam, and what is undone, leaves and enters the sums", async () => {
  const text = "城西驿站门口的窨井盖松动，骑车经过很危险";
  const ids = [await submit(text, { phone: phone(21) }), await submit(`${text}，请更换`, { phone: phone(22) })];
  await read();
  const id = (await topicOf(ids[0] ?? "")) ?? "";
  expect(await get(`hot-topics/${id}`)).toMatchObject({ people: 2, items: 2 });
  await move(ids[1] ?? "", { move: "triage" });
  await move(ids[1] ?? "", { move: "reject", reason: "ADVERT_OR_REPEAT" });
  await read();
  expect(await get(`hot-topics/${id}`)).toMatchObject({ people: 1, items: 1, rank: null });
  expect((await move(ids[1] ?? "", { move: "undo" })).status).toBe(200);
  await read();
  expect(await get(`hot-topics/${id}`)).toMatchObject({ people: 2, items: 2 });
});

test("a letter comes into its topic by itself soon after its answer", async () => {
  await submit("南塘小学门口没有斑马线，孩子过马路危险", { phone: phone(31) });
  await read();
  const jobs = startIndexing(house);
  const id = await submit("南塘小学门口过马路没有斑马线，家长很担心", { phone: phone(32) });
  // Released by hand above: without that nothing rings again.
  house.newWords.ring();
  await expect.poll(() => topicOf(id)).toBeDefined();
  await jobs.stop();
});

test("a member reads no topics, and a topic that there is not is told", async () => {
  const member = await addSignedIn(server, ["MEMBER"]);
  expect((await server.ask("GET", "/api/v1/office/hot-topics", { cookie: member.cookie })).status).toBe(403);
  expect((await act("00000000-0000-4000-8000-000000000000", { act: "show" })).status).toBe(404);
});
