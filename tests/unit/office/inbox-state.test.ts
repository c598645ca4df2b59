import type { TriageItem } from "#data/office/submissions.ts";
import { neighbour, nextWaiting } from "#data/office/row-steps.ts";
import { afterInboxEvent, emptyInbox, type InboxEvent } from "#office/triage/inbox-state.ts";
import { expect, test } from "vitest";

const item = (id: string, hour: number): TriageItem => ({
  id,
  state: "RECEIVED",
  held: null,
  channel: "QR",
  by: "RESIDENT",
  memberName: null,
  pointCode: "ACQSXM",
  pointName: "演示社区",
  town: null,
  studioId: null,
  campaign: null,
  excerpt: `第 ${id} 条`,
  category: null,
  photos: 0,
  sameTextCount: 0,
  hasContact: false,
  assignee: null,
  group: null,
  dueOn: null,
  daysLate: 0,
  receivedAt: `2026-11-21T${String(hour).padStart(2, "0")}:00:00+08:00`,
  changedAt: "2026-11-21T10:00:00+08:00",
});

const after = (...events: readonly InboxEvent[]) => events.reduce(afterInboxEvent, emptyInbox);
const listed = (...items: readonly TriageItem[]): InboxEvent => ({
  kind: "listed",
  page: { items: [...items], next: null },
});
const polled = (...items: readonly TriageItem[]): InboxEvent => ({
  kind: "polled",
  page: { items: [...items], next: null },
});
const ids = (items: readonly TriageItem[]) => items.map(({ id }) => id);

test("what arrives waits beside the list and moves no row until it is shown", () => {
  const state = after(listed(item("b", 9), item("a", 8)), polled(item("c", 10), item("b", 9), item("a", 8)));
  expect(ids(state.items)).toEqual(["b", "a"]);
  expect(ids(state.fresh)).toEqual(["c"]);
  const shown = afterInboxEvent(state, { kind: "fresh-shown" });
  expect(ids(shown.items)).toEqual(["c", "b", "a"]);
  expect(shown.fresh).toEqual([]);
});

test("an empty list takes what arrives at once", () => {
  expect(ids(after(listed(), polled(item("a", 8))).items)).toEqual(["a"]);
});

test("a row that a colleague handled is marked where it stands", () => {
  const state = after(listed(item("b", 9), item("a", 8)), polled(item("a", 8)));
  expect(ids(state.items)).toEqual(["b", "a"]);
  expect(state.marks.get("b")?.kind).toBe("elsewhere");
});

test("rows older than the polled page are not taken for handled", () => {
  const state = after(listed(item("b", 9), item("a", 8)), {
    kind: "polled",
    page: { items: [item("c", 10), item("b", 9)], next: "more" },
  });
  expect(state.marks.size).toBe(0);
});

test("older rows join once, even when a page overlaps", () => {
  const state = after(listed(item("c", 10), item("b", 9)), {
    kind: "listed-more",
    page: { items: [item("b", 9), item("a", 8)], next: null },
  });
  expect(ids(state.items)).toEqual(["c", "b", "a"]);
});

test("the next to open is the first below that still waits, else the nearest above, else none", () => {
  const rows = listed(item("c", 10), item("b", 9), item("a", 8));
  const moved = (...moves: readonly string[]): InboxEvent => ({
    kind: "marked",
    ids: moves,
    mark: { kind: "moved", words: "已受理" },
  });
  expect(nextWaiting(after(rows), "c")).toBe("b");
  expect(nextWaiting(after(rows, moved("b")), "c")).toBe("a");
  expect(nextWaiting(after(rows, moved("a")), "a")).toBe("b");
  expect(nextWaiting(after(rows, moved("a", "b", "c")), "b")).toBeNull();
});

test("undoing takes the mark away", () => {
  const state = after(
    listed(item("a", 8)),
    { kind: "marked", ids: ["a"], mark: { kind: "moved", words: "已受理" } },
    { kind: "marked", ids: ["a"], mark: null },
  );
  expect(state.marks.has("a")).toBe(false);
});

test("J and K stop at the ends", () => {
  const state = after(listed(item("b", 9), item("a", 8)));
  expect(neighbour(state, null, 1)).toBe("b");
  expect(neighbour(state, "a", 1)).toBe("a");
  expect(neighbour(state, "b", -1)).toBe("b");
});

test("a refusal keeps the rows that are there", () => {
  const state = after(listed(item("a", 8)), { kind: "refused", refusal: { code: "no-network", detail: "网络不通" } });
  expect(ids(state.items)).toEqual(["a"]);
  expect(state.refusal?.code).toBe("no-network");
});
