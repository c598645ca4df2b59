import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { readMyOpinions } from "#data/my-opinions.ts";
import { actOnOpinion } from "#data/opinion-acts.ts";
import { newsOf } from "#data/opinion-news.ts";
import { submitOpinion } from "#data/submit-opinion.ts";
import { OPINION, opinionBody, opinionView } from "#tests/support/opinion-views.ts";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(ACCOUNT);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const keep = (askedAt: number, ...opinions: ReturnType<typeof opinionView>[]) =>
  database.writeMeta("myOpinions", { body: { asOf: "2026-05-01T09:00:00+08:00", opinions }, etag: '"1"', askedAt });

test("a phone that never heard of any has none, and one that handed one in shows it at once, without a number", async () => {
  expect(await readMyOpinions(database)).toBeNull();
  await submitOpinion(OPINION, opinionBody());
  expect((await readMyOpinions(database))?.opinions).toMatchObject([
    { id: OPINION, opinion: null, handIn: { body: opinionBody(), delivery: { state: "STORED" } } },
  ]);
});

test("what was accepted after the document was asked for still waits for its number; what was accepted before is in it", async () => {
  const opId = await submitOpinion(OPINION, opinionBody());
  await database.outbox.update(opId, { state: "ACCEPTED", settledAt: 100 });
  await keep(50);
  expect((await readMyOpinions(database))?.opinions).toMatchObject([
    { opinion: null, handIn: { delivery: { state: "DELIVERED" } } },
  ]);
  await keep(150, opinionView());
  expect((await readMyOpinions(database))?.opinions).toMatchObject([
    { opinion: { number: "2026-0123" }, handIn: null },
  ]);
});

test("what was done here shows at once, and 不署名 strikes one's own name alone", async () => {
  await keep(50, opinionView({ myPlace: 2 }));
  await actOnOpinion(OPINION, { act: "leave", note: "没有参与" });
  const [mine] = (await readMyOpinions(database))?.opinions ?? [];
  expect(mine?.opinion?.authors.map(({ hasLeft }) => hasLeft)).toEqual([false, true, false]);
  expect(mine?.acts).toMatchObject([{ act: { act: "leave" }, delivery: { state: "STORED" } }]);
});

test("a withdrawal shows as one until the server refuses it", async () => {
  await keep(50, opinionView());
  const opId = await actOnOpinion(OPINION, { act: "withdraw", note: "" });
  expect((await readMyOpinions(database))?.opinions[0]?.opinion?.state).toBe("WITHDRAWN");
  await database.outbox.update(opId, { state: "PARKED", code: "move-not-allowed", reason: "已开始编辑" });
  expect((await readMyOpinions(database))?.opinions[0]?.opinion?.state).toBe("SUBMITTED");
});

const issue = { id: "i1", kind: "ISSUE", label: "2026年第18期", signedOn: "2026-05-10" } as const;
const city = {
  id: "e1",
  level: "CITY",
  channel: "",
  state: "ADOPTED",
  isComposite: false,
  sentOn: "2026-05-12",
  decidedOn: "2026-06-01",
  note: "",
} as const;
const instruction = {
  id: "n1",
  level: "CITY",
  leaderTitle: "演示领导",
  isChief: false,
  givenOn: "2026-06-20",
  hasWords: true,
} as const;

test("a rise is heard, being printed is not; each makes the news anew", () => {
  expect(newsOf(opinionView())).toBeUndefined();
  const issued = newsOf(opinionView({ state: "ISSUED", issues: [issue] }));
  expect(issued).toMatchObject({ words: "您的信息已编入2026年第18期", isHeard: false });
  const adopted = newsOf(opinionView({ state: "ISSUED", issues: [issue], escalations: [city] }));
  expect(adopted).toMatchObject({ words: "您的信息被市政协采用", isHeard: true });
  const instructed = newsOf(
    opinionView({ state: "ISSUED", issues: [issue], escalations: [city], instructions: [instruction] }),
  );
  expect(instructed).toMatchObject({ words: "您的信息得到市领导批示", isHeard: true });
  expect(new Set([issued?.key, adopted?.key, instructed?.key]).size).toBe(3);
});

test("what comes back is heard, with what to do", () => {
  expect(newsOf(opinionView({ state: "RETURNED", publicNote: "请补充" }))).toMatchObject({
    words: "您的信息被退回，请修改后再报",
    isHeard: true,
  });
});
