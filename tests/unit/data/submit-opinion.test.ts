import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { beginDraft, keepDraft } from "#data/draft-edits.ts";
import { bodyOfReport } from "#data/opinion-body.ts";
import { readUnsent } from "#data/outbox-queue.ts";
import { reviseOpinion, submitOpinion } from "#data/submit-opinion.ts";
import { backToDraft } from "#data/submit-proposal.ts";
import { emptyReport } from "#domain/report/report-draft.ts";
import { fieldsOfOpinion } from "#sync/fields-of-opinion.ts";
import { settled } from "#sync/outbox.ts";
import { CO_AUTHOR, opinionBody, opinionView } from "#tests/support/opinion-views.ts";

const ACCOUNT = "00000000-0000-7000-8000-000000000001";
let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(ACCOUNT);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const begin = async () => {
  const id = await beginDraft("report");
  await keepDraft("report", id, { title: "演示信息", coAuthors: CO_AUTHOR });
  return id;
};
const kinds = async () => (await database.outbox.toArray()).map((entry) => entry.op.kind).toSorted();

test("handing a report in takes the draft off the phone and carries its words in the op", async () => {
  const id = await begin();
  await submitOpinion(id, opinionBody());
  expect(await kinds()).toEqual(["opinion.submit"]);
  expect(await database.reportDrafts.count()).toBe(0);
  expect(await readUnsent(database)).toMatchObject([
    { kind: "opinion.submit", entityId: id, sentence: "报送《关于翠苑路口积水的情况》", isUntouched: true },
  ]);
});

test("handed in twice it goes once", async () => {
  const id = await begin();
  await submitOpinion(id, opinionBody({ title: "一" }));
  await submitOpinion(id, opinionBody({ title: "二" }));
  expect(await database.outbox.toArray()).toMatchObject([{ op: { payload: { body: { title: "二" } } } }]);
});

test("a refused one becomes a draft again, with its words, its authors and what it was made of", async () => {
  const id = await begin();
  const body = opinionBody({ submissionIds: [CO_AUTHOR], campaignId: null });
  const opId = await submitOpinion(id, body);
  const entry = await database.outbox.get(opId);
  if (entry) await database.outbox.put(settled(entry, { kind: "refused", code: "not-found", reason: "不在" }, 5));
  expect(await backToDraft(opId)).toBe(true);
  const draft = await database.reportDrafts.get(id);
  expect(draft).toMatchObject({ draftKind: "report", deletedHere: false });
  expect(bodyOfReport({ ...emptyReport, ...draft?.fields })).toEqual(body);
  expect(await kinds()).toEqual(["draft.put"]);
});

test("what may have left does not become a draft", async () => {
  const id = await begin();
  const opId = await submitOpinion(id, opinionBody());
  await database.outbox.update(opId, { unknown: true });
  expect(await backToDraft(opId)).toBe(false);
});

test("a returned report is written on under its own id, once", async () => {
  const returned = opinionView({ state: "RETURNED", publicNote: "请补充时间" });
  await reviseOpinion(returned);
  await keepDraft("report", returned.id, { situation: "补充之后" });
  await reviseOpinion(returned);
  const draft = await database.reportDrafts.get(returned.id);
  expect(draft?.fields).toMatchObject({
    title: returned.title,
    situation: "补充之后",
    coAuthors: CO_AUTHOR,
    otherAuthors: "演示信息员\t翠苑社区",
  });
});

test("a report's fields and what is handed in say the same", () => {
  const body = opinionBody({ source: "SECTOR", sourceName: "教育界", campaignId: CO_AUTHOR });
  expect(bodyOfReport(fieldsOfOpinion(body))).toEqual(body);
});
