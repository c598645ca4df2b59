import { emptyReport } from "#domain/report/report-draft.ts";
import { draftPutOf, memberAtDevice } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

const server = await withServer();
const newMember = async () => memberAtDevice(server, await addSignedIn(server, ["MEMBER"]));
type Member = Awaited<ReturnType<typeof newMember>>;

const dataOf = async (member: Member, id: string) => {
  const { rows } = await member.pull();
  return rows.find((row) => row.id === id)?.data;
};

/** What a phone of last month sends: four texts, and nothing beside them. */
const olderPut = (baseRev: number, title: string) => {
  const { draftKind, fields, device, conflictOf } = draftPutOf("report", baseRev, { fields: { title } });
  return { draftKind, fields, device, conflictOf, baseRev };
};

test("a phone that knows four fields is understood, and takes nothing away from the others", async () => {
  const member = await newMember();
  const id = randomUUID();
  const chosen = { title: "甲", category: "TRANSPORT", coAuthors: randomUUID() };
  await member.put(id, draftPutOf("report", 0, { fields: chosen }));
  const [settled] = await member.send(member.op("draft.put", id, olderPut(1, "旧手机改题")));
  expect(settled).toMatchObject({ status: "accepted", draft: { rev: 2 } });
  const { category, coAuthors } = chosen;
  expect(await dataOf(member, id)).toMatchObject({ fields: { title: "旧手机改题" }, choices: { category, coAuthors } });
});

test("what it reads among the fields is what it knows: nothing there makes it send again and again", async () => {
  const member = await newMember();
  const id = randomUUID();
  await member.put(id, draftPutOf("report", 0, { fields: { category: "TRANSPORT" } }));
  const data = await dataOf(member, id);
  expect(Object.keys((data as { fields: object }).fields)).toEqual(["title", "situation", "analysis", "suggestions"]);
});

test("a report that was stored with four fields is read with all of them", async () => {
  const member = await newMember();
  const id = randomUUID();
  await member.put(id, draftPutOf("report", 0));
  const fields = JSON.stringify({ title: "旧的", situation: "", analysis: "", suggestions: "" });
  await server.house.db.updateTable("draft").set({ fields }).where("id", "=", id).execute();
  const { title, situation, analysis, suggestions, ...choices } = { ...emptyReport, title: "旧的" };
  expect(await dataOf(member, id)).toMatchObject({ fields: { title, situation, analysis, suggestions }, choices });
});
