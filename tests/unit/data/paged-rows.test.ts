import { afterPaged } from "#data/office/after-paged.ts";
import { neighbour, nextWaiting } from "#data/office/row-steps.ts";
import { emptyPaged, type PagedEvent } from "#data/office/use-paged-list.ts";
import { expect, test } from "vitest";

interface Row {
  readonly id: string;
  readonly hour: number;
}
type Event = PagedEvent<{ readonly items: readonly Row[]; readonly next: string | null }>;

const item = (id: string, hour: number): Row => ({ id, hour });
const afterEvent = afterPaged<Row>(({ hour }) => hour);
const after = (...events: readonly Event[]) => events.reduce(afterEvent, emptyPaged<Row>());
const listed = (...items: readonly Row[]): Event => ({ kind: "listed", page: { items, next: null } });
const polled = (...items: readonly Row[]): Event => ({ kind: "polled", page: { items, next: null } });
const ids = (items: readonly Row[]) => items.map(({ id }) => id);

test("what arrives waits beside the list and moves no row until it is shown", () => {
  const state = after(listed(item("b", 9), item("a", 8)), polled(item("c", 10), item("b", 9), item("a", 8)));
  expect(ids(state.items)).toEqual(["b", "a"]);
  expect(ids(state.fresh)).toEqual(["c"]);
  const shown = afterEvent(state, { kind: "fresh-shown" });
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
  const moved = (...moves: readonly string[]): Event => ({
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
