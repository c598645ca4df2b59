import { indexSubmissions } from "#server/similar/index-texts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { openTopicDesk } from "#tests/support/topic-desk.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { office, submit, read: gather, get } = await openTopicDesk(server);

type Json = Record<string, any>;
const read = async (path: string): Promise<Json> => (await get(path)) ?? {};
const WORDS = "翠苑路口一下雨就积水，车都过不去，希望尽快处理。";
const [one, other] = ["13900000001", "13900000002"];

test("desk, group, topic and 也是我 count the same people: one account, one phone, one hand; before the topics have read and after", async () => {
  const member = await addSignedIn(server, ["MEMBER"]);
  const signed = [
    await submit(WORDS, { phone: one, town: "甲" }),
    await submit(`${WORDS}（再次反映）`, { phone: `+86 ${one}`, town: "甲" }),
    await submit(WORDS, { phone: other, town: "甲" }),
  ];
  const unsigned = [await submit(WORDS, { town: "甲" }), await submit(`${WORDS}第2次`, { town: "甲" })];
  const own = [await submit(WORDS, { town: "甲" }), await submit(`${WORDS}请办理`, { town: "甲" })];
  await house.db.updateTable("submission").set({ author_account_id: member.id }).where("id", "in", own).execute();
  const all = [...signed, ...unsigned, ...own];
  while ((await indexSubmissions(house)) > 0);

  const path = `/api/v1/office/submission-groups/${randomUUID()}`;
  const put = await server.ask("PUT", path, { json: { ids: all }, cookie: office.cookie });
  const peopleOf = async () => [
    (await read(`submissions/${all[0]}/likes`)).people,
    (await server.ask("GET", path, { cookie: office.cookie })).json?.["people"],
    (await read(`submissions/${all[0]}`)).group.people,
  ];
  expect([put.status, await house.db.selectFrom("topic_submission").selectAll().execute()]).toEqual([201, []]);
  expect(await peopleOf()).toEqual([4, 4, 4]);

  await gather();
  expect(await peopleOf()).toEqual([4, 4, 4]);
  const topicOf = async () => (await read(`hot-topics?q=${encodeURIComponent("翠苑")}`)).items[0];
  const topic = await topicOf();
  expect(topic).toMatchObject({ people: 4, items: 7 });
  const meToo = (cookie: string) => server.ask("PUT", `/api/v1/topics/${topic.id}/voice`, { cookie });
  expect((await meToo(member.cookie)).json).toMatchObject({ people: 4 });
  expect((await meToo((await addSignedIn(server, ["MEMBER"])).cookie)).json).toMatchObject({ people: 5 });

  // One that the topics have not read yet is told apart by what they know of the others.
  const late = await submit(`${WORDS}第3次`, { town: "甲" });
  const joined = await server.ask("PUT", path, { json: { ids: [late] }, cookie: office.cookie });
  expect(joined.json).toMatchObject({ people: 4 });
});

test("surely the same is what says it at one place; the same complaint of another place is only shown", async () => {
  const lamp = "公园东门的路灯坏了五六盏，晚上走路看不清，请安排人来看一看。";
  const asked = await submit(lamp, { town: "乙", phone: one });
  const same = await submit("公园东门的路灯坏了五六盏，晚上走路看不清，老人摔过跤，请尽快来看一看。", {
    town: "乙",
    phone: other,
  });
  const elsewhere = await submit("河西大桥的路灯坏了五六盏，晚上走路看不清，请安排人来看一看。", { town: "丙" });
  while ((await indexSubmissions(house)) > 0);
  const likes = await read(`submissions/${asked}/likes`);
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  expect(likes).toMatchObject({ people: 2 });
  expect([ids(likes.same), ids(likes.perhaps)]).toEqual([[same], [elsewhere]]);
});
