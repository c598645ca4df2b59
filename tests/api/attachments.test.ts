import { attachmentTypeOf } from "#domain/attachment/attachment-kind.ts";
import { sweepAttachments } from "#server/attachments/sweep-attachments.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { draftPutOf } from "#tests/support/member-drafts.ts";
import { addHandledProposal, addProposer, proposalBody } from "#tests/support/proposals.ts";
import { withServer, type Reply } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";

const server = await withServer();
const { house } = server;
const { db } = house;
const [author, second, stranger] = await Promise.all([addProposer(server), addProposer(server), addProposer(server)]);
const office = await addSignedIn(server, ["PROPOSAL_COMMITTEE"]);
const DAY = 24 * 3_600_000;

beforeEach(() => server.clock.set(new Date()));

const pdf = (bytes = 1000) => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes)]);
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const put = (cookie: string, bytes: Buffer, name = "调研报告.pdf", sha256 = hashOf(bytes), type = "octet-stream") =>
  server.ask("PUT", `/api/v1/attachments/${sha256}?${new URLSearchParams({ name })}`, {
    cookie,
    body: new Uint8Array(bytes),
    headers: { "content-type": `application/${type}` },
  });
const get = (cookie: string | undefined, id: string, sha256: string) =>
  server.ask("GET", `/api/v1/proposals/${id}/attachments/${sha256}`, { cookie });
const filesOnDisk = async () =>
  (await readdir(join(server.dataDir, "attachments"), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

/** A proposal of the author's that was handed in with one file. */
const handIn = async (name = "调研报告.pdf") => {
  const bytes = pdf();
  const sha256 = hashOf(bytes);
  await put(author.cookie, bytes);
  const id = randomUUID();
  const body = proposalBody({ attachments: [{ sha256, name, bytes: bytes.length }] });
  expect(await author.submit(id, body)).toMatchObject({ status: "accepted" });
  return { id, sha256, bytes };
};

describe("putting", () => {
  test("keeps the bytes under their hash; again it changes nothing", async () => {
    const bytes = pdf(200_000);
    const first = await put(author.cookie, bytes);
    expect([first.status, first.json]).toEqual([
      200,
      { sha256: hashOf(bytes), bytes: bytes.length, mediaType: "application/pdf" },
    ]);
    const again = await assertClean(server, () => put(author.cookie, bytes));
    expect(again.status).toBe(200);
  });

  test.each([
    ["a name of another kind", pdf(), "报告.docx"],
    ["an ending that is not allowed", pdf(), "报告.html"],
    ["a page of HTML under the name of a PDF", Buffer.from("<html><script>alert(1)</script>"), "报告.pdf"],
    ["no ending", pdf(), "pdf"],
    ["nothing at all", Buffer.alloc(0), "报告.pdf"],
  ])("%s is refused, and nothing stays", async (_, bytes, name) => {
    const reply = await assertClean(server, () => put(author.cookie, bytes, name));
    expectProblem(reply, 415, "attachment-kind");
  });

  test("bytes that are not what their hash says are refused, and nothing stays on the disk", async () => {
    await put(author.cookie, pdf());
    const before = await filesOnDisk();
    const reply = await assertClean(server, () => put(author.cookie, pdf(), "a.pdf", "0".repeat(64)));
    expectProblem(reply, 422, "attachment-damaged");
    expect(await filesOnDisk()).toBe(before);
  });

  test("a file over 32 MB is refused, by what it says and by what comes", async () => {
    const bytes = Buffer.concat([pdf(0), Buffer.alloc(32 * 1024 * 1024)]);
    expectProblem(await put(author.cookie, bytes), 413, "too-large");
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 1_000_000) controller.enqueue(bytes.subarray(at, at + 1_000_000));
        controller.close();
      },
    });
    const answer = await fetch(`${server.origin}/api/v1/attachments/${hashOf(bytes)}?name=a.pdf`, {
      method: "PUT",
      body: pieces,
      duplex: "half",
      headers: { cookie: author.cookie, "content-type": "application/octet-stream" },
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test("is for members and the 提案委", async () => {
    expect((await put(office.cookie, pdf())).status).toBe(200);
    const clerk = await addSignedIn(server, ["UNIT_CLERK"]);
    expectProblem(await put(clerk.cookie, pdf()), 403, "not-allowed");
    expectProblem(await put("", pdf()), 401, "not-signed-in");
    expectProblem(await put(author.cookie, pdf(), "a.pdf", undefined, "pdf"), 415, "unsupported-media-type");
  });
});

const expectFile = (reply: Reply) => {
  expect(reply.status).toBe(200);
  expect(reply.type).toBe("application/pdf");
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  expect(reply.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(reply.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''/);
};

describe("reading", () => {
  test("is for its members, who is asked to sign it and the 提案委, under its name", async () => {
    const { id, sha256 } = await handIn(`调研报告（1）' "终稿".pdf`);
    for (const { cookie } of [author, office]) expectFile(await get(cookie, id, sha256));
    const { headers } = await get(author.cookie, id, sha256);
    const name = headers.get("content-disposition")?.split("''")[1] ?? "";
    expect(decodeURIComponent(name)).toBe(`调研报告（1）' "终稿".pdf`);
    for (const cookie of [stranger.cookie, second.cookie])
      expectProblem(await get(cookie, id, sha256), 404, "not-found");
    expectProblem(await get(undefined, id, sha256), 401, "not-signed-in");
  });

  test("ends for who declined", async () => {
    const { sha256, bytes } = await handIn();
    const id = randomUUID();
    const body = proposalBody({ attachments: [{ sha256, name: "a.pdf", bytes: bytes.length }] });
    await author.invite(id, [second.memberId], body);
    expectFile(await get(second.cookie, id, sha256));
    await second.act(id, { act: "decline", reason: "另有安排" });
    expectProblem(await get(second.cookie, id, sha256), 404, "not-found");
  });

  test("is for units that have been assigned it, or what it was merged into, and for no other", async () => {
    const bytes = pdf();
    await put(author.cookie, bytes);
    const lead = await addHandledProposal(server, "IN_HANDLING", [author]);
    const merged = await addHandledProposal(server, "MERGED", [second], lead.id);
    const key = { tenant_id: house.tenant.id, proposal_id: merged.id, position: 0 };
    const file = { sha256: Buffer.from(hashOf(bytes), "hex"), name: "a.pdf", bytes: bytes.length };
    await db
      .insertInto("proposal_attachment")
      .values({ ...key, ...file })
      .execute();
    const [clerk, other] = [await addSignedIn(server, ["UNIT_CLERK"]), await addSignedIn(server, ["UNIT_CLERK"])];
    await db.updateTable("account").set({ unit_id: lead.unitId }).where("id", "=", clerk.id).execute();
    expectFile(await get(clerk.cookie, merged.id, hashOf(bytes)));
    expectProblem(await get(other.cookie, merged.id, hashOf(bytes)), 404, "not-found");
    await db.updateTable("handling_task").set({ state: "PREPARED" }).where("id", "=", lead.taskId).execute();
    expectProblem(await get(clerk.cookie, merged.id, hashOf(bytes)), 404, "not-found");
  });

  test("what one has put oneself is there for another device, and for nobody else", async () => {
    const bytes = pdf();
    await put(author.cookie, bytes);
    const ask = (cookie: string) => server.ask("GET", `/api/v1/attachments/${hashOf(bytes)}`, { cookie });
    expectFile(await ask(author.cookie));
    expectProblem(await ask(second.cookie), 404, "not-found");
  });
});

describe("naming", () => {
  const naming = (sha256: string) =>
    proposalBody({ attachments: [{ sha256, name: "看看.pdf", bytes: 1 }], allowCosign: true });
  const missing = { status: "rejected", code: "attachment-missing" };

  test("a file that somebody else has put needs its bytes: a hash alone opens nothing", async () => {
    const { sha256, bytes } = await handIn();
    const [submitted, invited] = [randomUUID(), randomUUID()];
    expect(await stranger.submit(submitted, naming(sha256))).toMatchObject(missing);
    expect(await stranger.invite(invited, [second.memberId], naming(sha256))).toMatchObject(missing);
    for (const id of [submitted, invited]) expectProblem(await get(stranger.cookie, id, sha256), 404, "not-found");
    await put(stranger.cookie, bytes);
    expect(await stranger.submit(submitted, naming(sha256))).toMatchObject({ status: "accepted" });
    expectFile(await get(stranger.cookie, submitted, sha256));
    // Who came first keeps it.
    expectFile(await server.ask("GET", `/api/v1/attachments/${sha256}`, { cookie: author.cookie }));
  });

  test("what was never handed in is nobody's but its members'", async () => {
    const bytes = pdf();
    await put(author.cookie, bytes);
    const id = randomUUID();
    await author.invite(id, [second.memberId], naming(hashOf(bytes)));
    expectFile(await get(second.cookie, id, hashOf(bytes)));
    expectProblem(await get(office.cookie, id, hashOf(bytes)), 404, "not-found");
  });
});

describe("the sweep", () => {
  test("takes what no proposal and no draft names after thirty days, and its file", async () => {
    const { sha256: named } = await handIn();
    const [orphan, drafted] = [pdf(), pdf()];
    for (const bytes of [orphan, drafted]) await put(author.cookie, bytes);
    const attachments = `${hashOf(drafted)} ${drafted.length} 附件.pdf`;
    const put1 = draftPutOf("proposal", 0);
    await author.put(randomUUID(), { ...put1, fields: { ...put1.fields, attachments } } as typeof put1);
    server.clock.advance(29 * DAY);
    expect(await sweepAttachments(house)).toBe(0);
    const before = await filesOnDisk();
    server.clock.advance(2 * DAY);
    const swept = await sweepAttachments(house);
    expect(await filesOnDisk()).toBe(before - swept);
    const left = await db.selectFrom("attachment").select("stored_name").execute();
    const names = left.map(({ stored_name }) => stored_name);
    expect(names).toEqual(expect.arrayContaining([named, hashOf(drafted)]));
    expect(names).not.toContain(hashOf(orphan));
  });
});

test("kinds are told by name and first bytes together", () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0);
  expect(attachmentTypeOf("表.XLSX", zip)).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  expect(attachmentTypeOf("表.xls", zip)).toBeUndefined();
  expect(attachmentTypeOf("表.zip", zip)).toBeUndefined();
  expect(attachmentTypeOf("constructor", zip)).toBeUndefined();
});
