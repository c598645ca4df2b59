import { draftPut } from "#tests/support/member-drafts.ts";
import { addOpinionAuthor, creditsOf, opinionBody, opinionDesk, opinionOnBehalf } from "#tests/support/opinions.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, opinion } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const desk = await opinionDesk(server);
const [author, second] = await Promise.all([addOpinionAuthor(server), addOpinionAuthor(server)]);
const accepted = { status: "accepted" };
const refusedAs = (code: string) => ({ status: "rejected", code });

describe("handing in", () => {
  test("gives a number, books it for each author and turns the draft into a tombstone", async () => {
    const id = randomUUID();
    await author.put(id, draftPut(0));
    expect(await author.submit(id, opinionBody({ coAuthors: [second.memberId] }))).toMatchObject(accepted);
    const { rows } = await author.pull();
    expect(rows.find((row) => row.t === "draft" && row.id === id)).toMatchObject({ deleted: true });
    expect(await author.read(id)).toMatchObject({ state: "SUBMITTED", statusLine: "待审核", myPlace: 1 });
    expect(await second.read(id)).toMatchObject({ myPlace: 2, number: expect.stringMatching(/^20\d\d-\d{4}$/) });
    expect(await creditsOf(server, second.memberId)).toEqual(["SUBMIT 2/2"]);
  });

  test("sent again it changes nothing; another one is refused", async () => {
    const id = randomUUID();
    const op = author.op("opinion.submit", id, { body: opinionBody() });
    await author.send(op);
    const before = await author.read(id);
    expect(await author.send(op)).toMatchObject([accepted]);
    expect(await author.read(id)).toEqual(before);
    expect(await author.submit(id)).toMatchObject(refusedAs("move-not-allowed"));
    expect(await second.submit(id)).toMatchObject(refusedAs("id-taken"));
  });

  test("a draft of somebody else, and words that were not given to them, are refused with a sentence", async () => {
    const id = randomUUID();
    await author.put(id, draftPut(0));
    expect(await second.submit(id)).toMatchObject({
      ...refusedAs("id-taken"),
      reason: expect.stringContaining("草稿"),
    });
    expect(await author.submit(id, opinionBody({ submissionIds: [randomUUID()] }))).toMatchObject(
      refusedAs("not-found"),
    );
  });
});

test("the desk lists it, takes it, edits beside the original and sends it to be signed", async () => {
  const id = randomUUID();
  await author.submit(id);
  expect((await desk.call("GET", "opinions?state=SUBMITTED")).json).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ id, state: "SUBMITTED", parts: 0 })]),
  });
  expect((await desk.move(id, { move: "take" })).json).toMatchObject({
    state: "EDITING",
    editorName: desk.editor.name,
  });
  const { title, situation, analysis, suggestions } = opinionBody();
  const edition = { title: "改过的标题", situation, analysis, suggestions, category: "CITY", sensitivity: "NORMAL" };
  const saved = await desk.call("PUT", `opinions/${id}/edition`, { baseRev: 0, ...edition });
  expect(saved.json).toMatchObject({
    title: "改过的标题",
    original: { title },
    edited: { title: "改过的标题" },
    editRev: 1,
  });
  expect((await desk.call("PUT", `opinions/${id}/edition`, { baseRev: 0, ...edition })).json).toMatchObject({
    type: "/problems/edition-overtaken",
  });
  expect((await desk.toSign(id)).json).toMatchObject({ state: "PENDING_SIGN" });
  expect((await desk.sign(id)).json).toMatchObject({
    state: "ISSUED",
    statusLine: expect.stringMatching(/^20\d\d年第1期$/),
    credits: [{ words: "报送" }, { words: "区级采用" }],
  });
  expect(await author.read(id)).toMatchObject({ issuedWords: { title: "改过的标题" }, title });
});

test("a composite credits everybody who wrote a part once", async () => {
  const people = await Promise.all([addOpinionAuthor(server), addOpinionAuthor(server), addOpinionAuthor(server)]);
  const ids = people.map(() => randomUUID());
  for (const [at, person] of people.entries())
    await person.submit(ids[at] ?? "", opinionBody({ title: `第${at + 1}件` }));
  const compositeId = randomUUID();
  expect((await desk.merge(ids, compositeId)).json).toMatchObject({ state: "EDITING", isComposite: true, parts: 3 });
  await desk.issue(compositeId);
  for (const [at, person] of people.entries()) {
    expect(await creditsOf(server, person.memberId)).toEqual([`ADOPTED COUNTY 综合 ${at + 1}/3`, "SUBMIT 1/1"]);
    expect(await person.read(ids[at] ?? "")).toMatchObject({ state: "MERGED", issues: [{ kind: "ISSUE" }] });
    expect(await person.read(compositeId)).toBeUndefined();
  }
});

test("returned with a reason, written anew, withdrawn: the ledger follows", async () => {
  const person = await addOpinionAuthor(server);
  const id = randomUUID();
  await person.submit(id);
  await desk.move(id, { move: "return", note: "请补充数据。" });
  expect(await person.read(id)).toMatchObject({ state: "RETURNED", statusLine: "退回修改：请补充数据。" });
  expect(await creditsOf(server, person.memberId)).toEqual([]);
  expect(await person.submit(id, opinionBody({ analysis: "补充了数据。" }))).toMatchObject(accepted);
  expect(await person.read(id)).toMatchObject({ state: "SUBMITTED", analysis: "补充了数据。" });
  expect(await creditsOf(server, person.memberId)).toEqual(["SUBMIT 1/1"]);
  expect(await person.withdraw(id)).toMatchObject(accepted);
  expect(await creditsOf(server, person.memberId)).toEqual([]);
});

test("entered on behalf it is whoever's name stands on it; the same again is the same", async () => {
  const id = randomUUID();
  const body = opinionOnBehalf({
    memberIds: [author.memberId],
    otherAuthors: [{ name: "演示信息员", organisation: "" }],
  });
  expect((await desk.call("PUT", `opinions/${id}`, body)).status).toBe(201);
  expect((await desk.call("PUT", `opinions/${id}`, body)).status).toBe(200);
  expect((await desk.read(id)).json).toMatchObject({ isOnBehalf: true, authors: [author.name, "演示信息员"] });
  expect((await desk.call("GET", "opinion-counts")).json).toMatchObject({ byState: { RETURNED: 0 } });
});

test("a resident's words are followed on the receipt, also in a composite, and conversion and report go back together", async () => {
  const point = await addPoint(server);
  const send = async () => {
    const id = randomUUID();
    const body = opinion(point.code);
    await server.ask("PUT", `/api/v1/submissions/${id}`, { json: body });
    return { id, receipt: String(body["receipt"]) };
  };
  const [one, other] = [await send(), await send()];
  const words = async (receipt: string) =>
    (await server.ask("GET", `/api/v1/receipts/${receipt}`)).json?.["convertedTo"];
  const [reportId, second] = [randomUUID(), randomUUID()];
  const made = await desk.call(
    "PUT",
    `opinions/${reportId}`,
    opinionOnBehalf({ source: "LIAISON_POINT", submissionIds: [one.id] }),
  );
  expect(made.json).toMatchObject({ submissions: 1, sources: [{ submissionId: one.id }] });
  expect(await words(one.receipt)).toMatch(/^社情民意信息 20\d\d年第\d+号：编辑中$/);
  await desk.call("PUT", `opinions/${second}`, opinionOnBehalf());
  const compositeId = randomUUID();
  await desk.merge([reportId, second], compositeId);
  await desk.issue(compositeId);
  expect(await words(one.receipt)).toMatch(/：已编入 20\d\d年第\d+期$/);

  const moveSubmission = (body: object) =>
    server.ask("POST", `/api/v1/office/submissions/${other.id}/moves`, { cookie: desk.editor.cookie, json: body });
  await moveSubmission({ move: "triage" });
  const { json } = await moveSubmission({ move: "convertToReport" });
  expect(json).toMatchObject({ state: "CONVERTED" });
  const linked = await server.house.db
    .selectFrom("opinion_submission")
    .selectAll()
    .where("submission_id", "=", other.id)
    .execute();
  expect((await desk.read(linked[0]?.report_id ?? "")).json).toMatchObject({
    state: "SUBMITTED",
    source: "LIAISON_POINT",
  });
  await moveSubmission({ move: "undo" });
  expect((await desk.read(linked[0]?.report_id ?? "")).json).toMatchObject({ state: "WITHDRAWN" });
  expect(await words(other.receipt)).toBeUndefined();
});
