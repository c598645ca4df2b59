import { formDocx } from "#domain/document/form-docx.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addInvitee, deskOf, halfDays } from "#tests/support/meetings.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { sweepAttachments } from "#server/attachments/sweep-attachments.ts";
import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;
const [office, member, stranger] = await Promise.all([
  addSignedIn(server, ["OFFICE"]),
  addInvitee(server),
  addInvitee(server),
]);
const desk = deskOf(server, office);

const upload = async (name: string, bytes: Uint8Array) => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reply = await server.ask("PUT", `/api/v1/attachments/${sha256}?name=${encodeURIComponent(name)}`, {
    cookie: office.cookie,
    body: Buffer.from(bytes),
    headers: { "content-type": "application/octet-stream" },
  });
  expect(reply.status).toBe(200);
  return sha256;
};
const add = async (meetingId: string, fileName: string, bytes: Uint8Array, documentId: string = randomUUID()) => {
  const sha256 = await upload(fileName, bytes);
  const body = { title: "工作报告（演示）", fileName, sha256, sort: 1 };
  return { documentId, reply: await desk.ask("PUT", `meetings/${meetingId}/documents/${documentId}`, body) };
};
const pathOf = (meetingId: string, documentId: string) => `/api/v1/my-meetings/${meetingId}/documents/${documentId}`;

const word = formDocx({
  title: "工作报告",
  author: "演示",
  blocks: [
    { kind: "title", text: "工作报告" },
    { kind: "text", text: "各位委员：现在报告工作。" },
    {
      kind: "list",
      columns: [
        { label: "项目", share: 0.5 },
        { label: "数量", share: 0.5 },
      ],
      rows: [["调研", "12 次"]],
    },
  ],
});
const pdf = Buffer.from("%PDF-1.7\n演示");

describe("the pack of a meeting", () => {
  test("a Word file is read as paragraphs and rows, a text by its lines, a PDF as it is", async () => {
    const { id } = await desk.hold([member]);
    const report = await add(id, "报告.docx", word);
    expect(report.reply.json).toMatchObject({ hasBlocks: true, fileName: "报告.docx", bytes: word.length });
    const blocks = await server.ask("GET", `${pathOf(id, report.documentId)}/blocks`, { cookie: member.cookie });
    expect(blocks.json?.["blocks"]).toEqual(
      expect.arrayContaining([
        { kind: "paragraph", text: "各位委员：现在报告工作。" },
        { kind: "row", text: "调研　12 次", cells: ["调研", "12 次"] },
      ]),
    );
    const notes = await add(id, "须知.txt", Buffer.from("一、按时到会。\r\n\r\n二、手机静音。"));
    const lines = await server.ask("GET", `${pathOf(id, notes.documentId)}/blocks`, { cookie: member.cookie });
    expect(lines.json?.["blocks"]).toMatchObject([{ text: "一、按时到会。" }, { text: "二、手机静音。" }]);
    const plan = await add(id, "日程.pdf", pdf);
    expect(plan.reply.json).toMatchObject({ hasBlocks: false, mediaType: "application/pdf" });
    const bytes = await server.ask("GET", pathOf(id, plan.documentId), { cookie: member.cookie });
    expect(bytes).toMatchObject({ status: 200, type: "application/pdf", text: pdf.toString() });
    const [mine] = await member.meetings();
    expect(mine?.documents.map(({ fileName }) => fileName)).toEqual(["报告.docx", "须知.txt", "日程.pdf"]);
  });

  test("only for those who are invited, only of what is in the pack, and not before the notice is published", async () => {
    const { id } = await desk.hold([member]);
    const { documentId } = await add(id, "日程.pdf", pdf);
    const path = pathOf(id, documentId);
    const read = (who: { cookie: string }, from = path) => server.ask("GET", from, { cookie: who.cookie });
    expectProblem(await read(stranger), 404, "not-found");
    expectProblem(await read(office), 403, "not-allowed");
    expectProblem(await read(member, pathOf(randomUUID(), documentId)), 404, "not-found");
    expectProblem(await read(member, `${path}/blocks`), 404, "not-found");
    expect((await desk.ask("DELETE", `meetings/${id}/documents/${documentId}`)).status).toBe(204);
    expectProblem(await read(member), 404, "not-found");
    expectProblem(await desk.ask("DELETE", `meetings/${id}/documents/${documentId}`), 404, "not-found");
    expect((await member.meetings()).find((meeting) => meeting.id === id)?.documents).toEqual([]);
  });

  test("whose meeting it is has the document and the photographed sheet back as files; another 专委会 has not", async () => {
    const [mine, others] = await Promise.all([
      addSignedIn(server, ["COMMITTEE_STAFF"]),
      addSignedIn(server, ["COMMITTEE_STAFF"]),
    ]);
    const begun = halfDays(1, new Date(server.clock.now().getTime() - 600_000));
    const held = await deskOf(server, mine).hold([member, stranger], { sessions: begun });
    const { documentId } = await add(held.id, "日程.pdf", pdf);
    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(randomUUID())]);
    const sheet = await upload("签到表.jpg", photo);
    const marked = await desk.mark(held.id, held.sessions[0] ?? "", "HERE", [member.memberId], sheet);
    expect(marked.status).toBe(200);
    const at = `meetings/${held.id}`;
    const photoOf = (memberId: string) => `${at}/sheet-photos/${held.sessions[0]}/${memberId}`;
    for (const [path, type] of [
      [`${at}/documents/${documentId}`, "application/pdf"],
      [photoOf(member.memberId), "image/jpeg"],
    ] as const) {
      const file = await deskOf(server, mine).ask("GET", path);
      expect(file).toMatchObject({ status: 200, type });
      expect(file.headers.get("content-disposition")).toMatch(/^attachment;/);
      expectProblem(await deskOf(server, others).ask("GET", path), 404, "not-found");
      expectProblem(await deskOf(server, member).ask("GET", path), 403, "not-allowed");
    }
    expectProblem(await desk.ask("GET", photoOf(stranger.memberId)), 404, "not-found");
  });

  test("nothing but PDF, Word and text, and nothing that somebody else has uploaded", async () => {
    const { id } = await desk.hold([member]);
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(randomUUID())]);
    expectProblem((await add(id, "照片.jpg", jpeg)).reply, 415, "attachment-kind");
    const sha256 = await upload("日程.pdf", Buffer.from(`%PDF-1.7\n${randomUUID()}`));
    const other = deskOf(server, await addSignedIn(server, ["OFFICE"]));
    const body = { title: "演示", fileName: "日程.pdf", sha256, sort: 1 };
    expectProblem(await other.ask("PUT", `meetings/${id}/documents/${randomUUID()}`, body), 409, "attachment-missing");
  });

  test("a file that only calls itself a Word file is kept as it is, without paragraphs", async () => {
    const { id } = await desk.hold([member]);
    const { reply } = await add(id, "坏的.docx", Buffer.from([0x50, 0x4b, 0x03, 0x04, ...Buffer.from(randomUUID())]));
    expect(reply.json).toMatchObject({ hasBlocks: false });
  });

  test("the sweep of files that nobody names leaves a meeting's alone", async () => {
    const { id } = await desk.hold([member]);
    const { documentId } = await add(id, "日程.pdf", Buffer.from(`%PDF-1.7\n${randomUUID()}`));
    await db
      .updateTable("attachment")
      .set({ received_at: new Date("2020-01-01T00:00:00Z") })
      .execute();
    await sweepAttachments(server.house);
    expect((await server.ask("GET", pathOf(id, documentId), { cookie: member.cookie })).status).toBe(200);
  });
});

describe("speech papers", () => {
  const speech = (speechId: string) =>
    ({ act: "submitSpeech", speechId, title: "加快老旧小区改造", body: "演示" }) as const;
  const entriesOf = (speechId: string) =>
    db
      .selectFrom("duty_entry")
      .select(["kind", "facts", "member_id", "reverses"])
      .where("source_id", "=", speechId)
      .orderBy("at")
      .execute();
  const move = (speechId: string, what: string, note = "") =>
    desk.ask("POST", `speeches/${speechId}/moves`, { move: what, note });
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();

  test("used orally it is booked; thinking again reverses, and in writing it is booked anew", async () => {
    const { id } = await desk.hold([member], { speechUntil: inAnHour });
    const speechId = randomUUID();
    expect(await member.act(id, speech(speechId))).toMatchObject({ status: "accepted" });
    expect((await move(speechId, "useOrally")).status).toBe(204);
    expect(await entriesOf(speechId)).toMatchObject([
      { kind: "SPEECH", facts: { speechUse: "ORAL" }, member_id: member.memberId },
    ]);
    expect(await member.act(id, { act: "withdrawSpeech", speechId })).toMatchObject({ code: "move-not-allowed" });
    expectProblem(await move(speechId, "useInWriting"), 409, "move-not-allowed");
    await move(speechId, "reconsider");
    await move(speechId, "useInWriting");
    const entries = await entriesOf(speechId);
    expect(entries).toHaveLength(3);
    expect(entries.filter(({ reverses }) => reverses !== null)).toMatchObject([{ facts: { speechUse: "ORAL" } }]);
    expect((await member.meetings()).find((meeting) => meeting.id === id)?.speeches).toMatchObject([
      { state: "WRITTEN" },
    ]);
  });

  test("set aside only with a reason; withdrawn by its author alone; not after the last day, not where none are asked for", async () => {
    const { id } = await desk.hold([member, stranger], { speechUntil: inAnHour });
    const [aside, withdrawn] = [randomUUID(), randomUUID()];
    for (const one of [aside, withdrawn]) await member.act(id, speech(one));
    expectProblem(await move(aside, "setAside"), 422, "invalid-fields");
    expect((await move(aside, "setAside", "选题相近，已安排另一位委员")).status).toBe(204);
    expect(await entriesOf(aside)).toEqual([]);
    expect(await stranger.act(id, { act: "withdrawSpeech", speechId: withdrawn })).toMatchObject({ code: "not-found" });
    expect(await member.act(id, { act: "withdrawSpeech", speechId: withdrawn })).toMatchObject({ status: "accepted" });
    expectProblem(await move(withdrawn, "useOrally"), 409, "move-not-allowed");
    const over = await desk.hold([member], { speechUntil: new Date(Date.now() - 60_000).toISOString() });
    expect(await member.act(over.id, speech(randomUUID()))).toMatchObject({ code: "too-late" });
    const none = await desk.hold([member]);
    expect(await member.act(none.id, speech(randomUUID()))).toMatchObject({ code: "move-not-allowed" });
    const committee = deskOf(server, await addSignedIn(server, ["COMMITTEE_STAFF"]));
    expectProblem(
      await committee.ask("POST", `speeches/${aside}/moves`, { move: "reconsider", note: "" }),
      404,
      "not-found",
    );
  });
});

test("the attendance sheet is handed out as PDF and xlsx to staff who know the meeting", async () => {
  const { id } = await desk.hold([member, stranger]);
  const get = (format: string, who: { cookie: string } = office) =>
    server.ask("GET", `/api/v1/office/meetings/${id}/attendance-sheets/${format}`, { cookie: who.cookie });
  const sheet = await get("pdf");
  expect(sheet).toMatchObject({ status: 200, type: "application/pdf" });
  expect(sheet.text.startsWith("%PDF-")).toBe(true);
  expect(decodeURIComponent(sheet.headers.get("content-disposition") ?? "")).toContain(
    "三届五次全会（演示）考勤表.pdf",
  );
  expect((await get("xlsx")).text.startsWith("PK")).toBe(true);
  expectProblem(await get("pdf", await addSignedIn(server, ["COMMITTEE_STAFF"])), 404, "not-found");
  expectProblem(await get("pdf", member), 403, "not-allowed");
});
