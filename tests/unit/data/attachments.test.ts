import "fake-indexeddb/auto";
import type { Op } from "#contract/ops.ts";
import { keepAttachment } from "#data/attachments.ts";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { keepDraft } from "#data/draft-edits.ts";
import { filesFirst } from "#data/files-first.ts";
import { forgetAttachment, sendAttachments, tidyAttachments } from "#data/send-attachments.ts";
import type { Net } from "#sync/ports.ts";
import { proposalBody } from "#tests/support/proposal-rows.ts";
import { asked, serve, stopServing } from "#tests/support/answering-server.ts";
import type { RequestListener } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";

const A_DAY = 24 * 3_600_000;
const pdf = (words: string, name = "附图.pdf") => new File([`%PDF-1.7\n${words}`], name);

let database: PersonDatabase;
let accounts = 0;

beforeEach(() => {
  database = openPersonDatabase(`files ${++accounts}`);
});
afterEach(() => {
  stopServing();
  closePersonDatabase();
});

const json =
  (status: number, body: (hash: string) => object): RequestListener =>
  (request, response) =>
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify(body(/[0-9a-f]{64}/.exec(request.url ?? "")?.[0] ?? "")));
const takes = json(200, (sha256) => ({ sha256, bytes: 1, mediaType: "application/pdf" }));

const keep = async (words: string): Promise<string> => {
  const kept = await keepAttachment(pdf(words));
  if (!kept.ok) throw new Error(kept.refusal);
  return kept.value.slice(0, 64);
};
const stateOf = async (hash: string) => (await database.attachments.get(hash))?.state;

test.each([
  ["a program", new File(["MZ"], "a.exe"), "不能作附件"],
  ["a page that calls itself a PDF", new File(["<html>"], "a.pdf"), "不能作附件"],
  ["nothing", new File([], "a.pdf"), "是空的"],
  ["33 MB", new File([new Uint8Array(33 * 1024 * 1024)], "a.pdf"), "超过 32 MB"],
])("%s is refused in a sentence, and nothing is kept", async (_, file, sentence) => {
  const kept = await keepAttachment(file);
  expect(kept.ok ? "" : kept.refusal).toContain(sentence);
  expect(await database.attachments.count()).toBe(0);
});

test("a file is kept under its hash, its line one line with a name that the server takes", async () => {
  const kept = await keepAttachment(pdf("一", `${"很长的名字".repeat(40)}\n.pdf`));
  const [hash = "", bytes, ...name] = (kept.ok ? kept.value : "").split(" ");
  expect([hash.length, Number(bytes)]).toEqual([64, 12]);
  expect([...name.join(" ")].length).toBeLessThanOrEqual(100);
  expect(name.join(" ")).toMatch(/\.pdf$/);
  expect((await database.attachments.get(hash))?.state).toBe("WAITING");
});

test("files arrive one after the other, once", async () => {
  const hashes = [await keep("一"), await keep("二")];
  await serve(takes);
  await Promise.all([sendAttachments(), sendAttachments()]);
  await sendAttachments();
  expect(asked).toHaveLength(2);
  expect(await Promise.all(hashes.map(stateOf))).toEqual(["ARRIVED", "ARRIVED"]);
});

test.each<[string, RequestListener, string]>([
  ["a cut line", (request) => request.socket.destroy(), "WAITING"],
  ["a portal's page", (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>"), "WAITING"],
  ["another hash", json(200, () => ({ sha256: "0".repeat(64) })), "WAITING"],
  ["a busy server", json(503, () => ({ code: "busy", detail: "系统繁忙。" })), "WAITING"],
  ["a refusal", json(415, () => ({ code: "attachment-kind", detail: "只支持这些文件。" })), "REFUSED"],
])("after %s the bytes are still here", async (_, answer, state) => {
  const hash = await keep("一");
  await serve(answer);
  await sendAttachments();
  expect(await stateOf(hash)).toBe(state);
  expect((await database.attachments.get(hash))?.bytes.byteLength).toBe(12);
});

test("a proposal leaves only once its files have", async () => {
  const hash = await keep("一");
  let posted = 0;
  const net: Net = {
    isOffline: () => false,
    postOps: async () => {
      posted++;
      return { kind: "nothing" };
    },
    getChanges: async () => ({ kind: "nothing" }),
    putPhoto: async () => ({ kind: "nothing" }),
  };
  const body = proposalBody({ attachments: [{ sha256: hash, name: "附图.pdf", bytes: 12 }] });
  const stamp = { opId: "o", v: 1 as const, entityId: "p", author: "a", clientAt: "2026-11-21T09:00:00+08:00" };
  const op: Op = { ...stamp, kind: "proposal.submit", payload: { body, endCosigning: false } };
  const send = () => filesFirst(net, database).postOps([op], new AbortController().signal);

  let isCut = true;
  await serve((request, response) => (isCut ? request.socket.destroy() : takes(request, response)));
  await send();
  expect(posted).toBe(0);
  isCut = false;
  await send();
  expect([posted, await stateOf(hash)]).toEqual([1, "ARRIVED"]);
});

test("what a draft names stays, what nothing names goes after a day", async () => {
  const named = await keep("一");
  const left = await keep("二");
  await keepDraft("proposal", "00000000-0000-7000-8000-000000000009", { attachments: `${named} 12 附图.pdf` });
  await tidyAttachments();
  const thrownOut = await keep("三");
  for (const hash of [named, thrownOut]) await forgetAttachment(hash);
  expect(await Promise.all([named, left, thrownOut].map(stateOf))).toEqual(["WAITING", "WAITING", undefined]);
  await database.attachments.toCollection().modify({ at: Date.now() - A_DAY - 1 });
  await tidyAttachments();
  expect([await stateOf(named), await stateOf(left)]).toEqual(["WAITING", undefined]);
});
