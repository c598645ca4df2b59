import { holdOf, holdOfAll, type Hold, type Situation } from "#member/queue/hold.ts";
import { nextTryWords, reasonWords } from "#member/queue/hold-words.ts";
import type { Delivery } from "#data/delivery.ts";
import { linkStateOf } from "#data/link-state.ts";
import type { UnsentItem } from "#data/outbox-queue.ts";
import { expect, test } from "vitest";

const NOW = Date.parse("2026-05-01T10:00:00+08:00");
const calm: Situation = { online: true, paused: null, isExpired: false, link: { kind: "GOOD" }, now: NOW };
const item = (delivery: Delivery, rest: Partial<UnsentItem> = {}): UnsentItem => ({
  key: "op",
  kind: "submission.put",
  entityId: "one",
  draftKind: null,
  words: "演示：路灯不亮",
  pointCode: "K7Q2MX",
  pointName: null,
  writtenAt: "2026-05-01T09:00:00+08:00",
  photos: { expected: 0, arrived: 0 },
  delivery,
  isUntouched: true,
  isBehind: false,
  ...rest,
});
const stored = item({ state: "STORED", nextTryAt: null });

test("a refusal is said before anything that holds the whole queue", () => {
  const refused = item({ state: "NEEDS_ATTENTION", code: "point-unknown", reason: "没有这个联系点。" });
  const hold = holdOf(refused, { ...calm, online: false, paused: "auth" });
  expect(hold).toEqual({ kind: "refused", code: "point-unknown", reason: "没有这个联系点。" });
  expect(reasonWords(hold)).toBe("没有这个联系点。");
});

test("what holds the whole queue is said of each item: role, update, sign-in, network, in this order", () => {
  const kindIn = (situation: Partial<Situation>) => holdOf(stored, { ...calm, ...situation }).kind;
  expect(kindIn({ paused: "role", isExpired: true, online: false })).toBe("role");
  expect(kindIn({ paused: "update", online: false })).toBe("update");
  expect(kindIn({ paused: "auth", online: false })).toBe("sign-in");
  expect(kindIn({ isExpired: true })).toBe("sign-in");
  expect(kindIn({ online: false })).toBe("offline");
  expect(kindIn({})).toBe("due");
});

test("a portal, a busy server and silence are told apart, each with its next try", () => {
  const waits = item({ state: "STORED", nextTryAt: NOW + 20_000 });
  const inLink = (link: Situation["link"]) => holdOf(waits, { ...calm, link });
  expect(inLink({ kind: "PORTAL" })).toEqual({ kind: "portal", at: NOW + 20_000 });
  expect(inLink({ kind: "BUSY", until: NOW + 90_000 })).toEqual({ kind: "busy", at: NOW + 90_000 });
  expect(inLink({ kind: "SILENT" })).toEqual({ kind: "silent", at: NOW + 20_000 });
});

test("what may have arrived is being confirmed, and an op behind another says that it waits for it", () => {
  expect(holdOf(item({ state: "CONFIRMING", nextTryAt: NOW + 4_000 }), calm)).toEqual({
    kind: "confirming",
    at: NOW + 4_000,
  });
  expect(holdOf(item({ state: "STORED", nextTryAt: null }, { isBehind: true }), calm)).toEqual({ kind: "behind" });
});

test("the next try is said in words that move with the time", () => {
  const at = (seconds: number): Hold => ({ kind: "silent", at: NOW + seconds * 1_000 });
  expect([2, 7, 18, 45, 130, 4_000].map((seconds) => nextTryWords(at(seconds), NOW))).toEqual([
    "马上再试",
    "约 7 秒后再试",
    "约 20 秒后再试",
    "约 50 秒后再试",
    "约 3 分钟后再试",
    "今天 11:06 再试",
  ]);
  expect(nextTryWords({ kind: "offline" }, NOW)).toBeUndefined();
});

test("the queue as a whole is held by what holds most of it; refusals alone hold nothing", () => {
  const refused: Hold = { kind: "refused", code: "x", reason: "x" };
  expect(holdOfAll([refused, { kind: "due", at: null }, { kind: "sign-in" }])).toEqual({ kind: "sign-in" });
  expect(holdOfAll([refused])).toBeUndefined();
});

test("an answer is ours only as our own JSON: a page with 200 or 403 is a portal, 503 is a busy server", () => {
  const answer = (status: number, json?: unknown, retryAfterMs?: number) =>
    linkStateOf({ kind: "answer", status, json, retryAfterMs }, NOW);
  expect(answer(200, { results: [] })).toEqual({ kind: "GOOD" });
  expect(answer(200)).toEqual({ kind: "PORTAL" });
  expect(answer(403)).toEqual({ kind: "PORTAL" });
  expect(answer(401, { code: "not-signed-in", detail: "请先登录。" })).toEqual({ kind: "GOOD" });
  expect(answer(503, undefined, 30_000)).toEqual({ kind: "BUSY", until: NOW + 30_000 });
  expect(linkStateOf({ kind: "nothing" }, NOW)).toEqual({ kind: "SILENT" });
});
