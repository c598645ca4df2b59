import { expect, test } from "vitest";
import { deliveryOf } from "#data/delivery.ts";
import { enqueued, recovered, settled, tried, type OutboxEntry } from "#sync/outbox.ts";
import type { Pause } from "#sync/pause.ts";

const fresh = enqueued(
  {
    opId: "o",
    v: 1,
    entityId: "e",
    author: "a",
    clientAt: "2026-01-01T08:00:00+08:00",
    kind: "submission.answer",
    payload: { note: "n" },
  },
  1,
);
const lost = settled(tried(fresh), { kind: "unknown", nextAt: 99 }, 5);
const rows: [string, OutboxEntry | undefined, Pause | "underWay" | null, object][] = [
  ["just written", fresh, null, { state: "STORED", nextTryAt: null }],
  ["on its first way", fresh, "underWay", { state: "SENDING", nextTryAt: null }],
  ["sent without an answer", lost, null, { state: "CONFIRMING", nextTryAt: 99 }],
  ["sent again without an answer", lost, "underWay", { state: "CONFIRMING", nextTryAt: null }],
  ["left behind by a page that died", recovered(fresh), null, { state: "CONFIRMING", nextTryAt: null }],
  [
    "put off by the server",
    settled(tried(fresh), { kind: "later", nextAt: 7 }, 5),
    null,
    { state: "STORED", nextTryAt: 7 },
  ],
  ["waiting for a sign-in", fresh, "auth", { state: "PAUSED", why: "auth" }],
  ["doubtful and waiting for a sign-in", lost, "auth", { state: "PAUSED", why: "auth" }],
  [
    "refused",
    settled(tried(fresh), { kind: "refused", code: "c", reason: "原因" }, 5),
    "auth",
    { state: "NEEDS_ATTENTION", code: "c", reason: "原因" },
  ],
  [
    "accepted",
    settled(tried(lost), { kind: "accepted", receivedAt: "T" }, 5),
    "auth",
    { state: "DELIVERED", receivedAt: "T" },
  ],
  ["accepted long ago", undefined, null, { state: "DELIVERED", receivedAt: null }],
];

test.each(rows)("%s", (_, entry, fact, delivery) => {
  const facts = { pause: fact === "auth" ? fact : null, underWay: new Set(fact === "underWay" ? ["o"] : []) };
  expect(deliveryOf(entry, facts)).toEqual(delivery);
});

test("what is accepted stays accepted, whatever a late answer says", () => {
  const accepted = settled(tried(fresh), { kind: "accepted" }, 5);
  expect(settled(accepted, { kind: "unknown", nextAt: 9 }, 6)).toBe(accepted);
  expect(settled(accepted, { kind: "refused", code: "c", reason: "r" }, 6)).toBe(accepted);
});
