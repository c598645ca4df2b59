import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const office = await addSignedIn(server, ["OFFICE"]);
const member = await addSignedIn(server, ["MEMBER"]);
const point = await addPoint(server);

type Json = Record<string, any>;
const ask = async (method: string, path: string, cookie: string, json?: object) => {
  const answer = await server.ask(method, path, { cookie, ...(json && { json }) });
  const body: Json = answer.text.startsWith("{") ? JSON.parse(answer.text) : {};
  return { status: answer.status, body };
};
const DESK = "/api/v1/office/submissions";
const submit = async (text = `演示：北桥头路灯不亮 ${randomUUID()}`) => {
  const id = randomUUID();
  const json = opinion(point.code, { text });
  expect((await server.ask("PUT", `/api/v1/submissions/${id}`, { json })).status).toBe(201);
  await db.updateTable("submission").set({ held: null }).where("id", "=", id).execute();
  return { id };
};
const move = (id: string, json: object) => ask("POST", `${DESK}/${id}/moves`, office.cookie, json);
const detail = async (id: string) => (await ask("GET", `${DESK}/${id}`, office.cookie)).body;
const group = async (ids: readonly string[]) =>
  ask("PUT", `/api/v1/office/submission-groups/${randomUUID()}`, office.cookie, { ids });
const OPINIONS = "/api/v1/office/opinions";
const convertAll = async (texts: readonly string[]) => {
  const all = await Promise.all(texts.map((text) => submit(text)));
  const { id } = (await group(all.map((one) => one.id))).body;
  await ask("POST", `/api/v1/office/submission-groups/${id}/moves`, office.cookie, {
    move: "convertToReport",
    title: "关于北桥头照明的建议",
  });
  const [conversion] = (await detail(all[0]?.id ?? "")).conversions;
  return { ids: all.map((one) => one.id), report: String(conversion.id) };
};
const read = async (report: string) => (await ask("GET", `${OPINIONS}/${report}`, office.cookie)).body;
const texts = () => ["甲", "乙", "丙"].map((name) => `演示：${name}处路灯不亮 ${randomUUID()}`);

test("a conversion of several, taken back for one, takes its words out where they stand untouched; what came in stays beside", async () => {
  const said = texts();
  const { ids, report } = await convertAll(said);
  const before = (await read(report)).original.situation;
  expect((await detail(ids[1] ?? "")).conversions).toMatchObject([{ wordsStay: false }]);
  expect((await move(ids[1] ?? "", { move: "undo" })).body.state).toBe("TRIAGED");
  const after = await read(report);
  expect([after.original.situation, after.submissions]).toEqual([before, 2]);
  expect(after.edited.situation).not.toContain(said[1]);
  for (const kept of [said[0], said[2]]) expect(after.edited.situation).toContain(kept);
  expect(after.history.at(-1)).toMatchObject({ move: "takeOut", actor: office.name });
});

test("it leaves what an editor has rewritten, and says so before; what is left untouched goes from the copy", async () => {
  const said = texts();
  const { ids, report } = await convertAll(said);
  await ask("POST", `${OPINIONS}/${report}/moves`, office.cookie, { move: "take" });
  const { original, category, editRev } = await read(report);
  const situation = original.situation.replace(said[0], "居民反映路灯不亮，晚上看不清路。");
  const edition = { ...original, situation, category, sensitivity: "NORMAL", baseRev: editRev };
  expect((await ask("PUT", `${OPINIONS}/${report}/edition`, office.cookie, edition)).status).toBe(200);
  expect((await detail(ids[0] ?? "")).conversions).toMatchObject([{ wordsStay: true }]);
  expect((await detail(ids[1] ?? "")).conversions).toMatchObject([{ wordsStay: false }]);

  await move(ids[0] ?? "", { move: "undo" });
  expect((await read(report)).edited.situation).toBe(situation);
  await move(ids[1] ?? "", { move: "undo" });
  const { edited, submissions } = await read(report);
  const without = situation.split("\n").filter((line: string) => line !== said[1]);
  expect(edited.situation).toBe(without.join("\n"));
  expect(submissions).toBe(1);
  // An editor who had the former copy before them does not write over it.
  const late = { ...edition, baseRev: editRev + 1 };
  expect((await ask("PUT", `${OPINIONS}/${report}/edition`, office.cookie, late)).body.code).toBe("edition-overtaken");
});

test("a group is written out by the entry form with its author, and refused where one cannot go along", async () => {
  const all = await Promise.all(texts().map((text) => submit(text)));
  const ids = all.map((one) => one.id);
  await group(ids);
  const body = {
    title: "关于北桥头照明的建议",
    situation: "演示：三处路灯不亮。",
    analysis: "",
    suggestions: "演示：尽快修复。",
    category: null,
    source: "LIAISON_POINT",
    sourceName: "",
    memberIds: [member.memberId],
    otherAuthors: [],
    campaignId: null,
    submissionIds: ids,
  };
  const id = randomUUID();
  const enter = (report: string, json: object = body) => ask("PUT", `${OPINIONS}/${report}`, office.cookie, json);
  expect((await enter(id)).status).toBe(201);
  expect((await enter(id)).status).toBe(200);
  expect(await read(id)).toMatchObject({ submissions: 3, people: [{ memberId: member.memberId }] });
  for (const one of ids) expect(await detail(one)).toMatchObject({ state: "CONVERTED", conversions: [{ id }] });

  const closed = await submit();
  await move(closed.id, { move: "triage" });
  await move(closed.id, { move: "answer", note: "已答复" });
  const open = await submit();
  const refused = await enter(randomUUID(), { ...body, submissionIds: [open.id, closed.id] });
  expect(refused.body.code).toBe("move-not-allowed");
  expect((await detail(open.id)).state).toBe("RECEIVED");
  expect(
    (await enter(randomUUID(), { ...body, submissionIds: Array.from({ length: 201 }, () => randomUUID()) })).status,
  ).toBe(422);
});
