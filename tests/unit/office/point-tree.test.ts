import type { OfficePoint } from "#data/office/points.ts";
import { treeOf } from "#office/points/point-tree.ts";
import { filterFromSearch, passes } from "#office/points/points-filter.ts";
import { expect, test } from "vitest";

const point = (id: string, parentId: string | null, part: Partial<OfficePoint> = {}): OfficePoint => ({
  id,
  parentId,
  code: `CODE${id}`,
  name: `联系点${id}`,
  tier: "SITE",
  kind: "OTHER",
  town: null,
  townId: null,
  address: "",
  status: "ACTIVE",
  successor: null,
  manager: "",
  managerPhone: "",
  openedAt: "2026-01-01",
  counts: { all: 2, open: 1, last30Days: 0 },
  ...part,
});

const all = () => true;

test("a branch sums what is below it", () => {
  const [county] = treeOf([point("1", null), point("2", "1"), point("3", "2")], all);
  expect(county).toMatchObject({ all: 6, open: 3 });
  expect(county?.branches[0]?.branches[0]?.point.id).toBe("3");
});

test("a match keeps the points above it", () => {
  const tree = treeOf([point("1", null), point("2", "1"), point("3", "1")], passes({ q: "code3" }));
  expect(tree[0]?.branches.map(({ point: { id } }) => id)).toEqual(["3"]);
});

test("a point whose parent is unknown stands at the top, and a circle is no endless tree", () => {
  expect(treeOf([point("1", "gone")], all).map(({ point: { id } }) => id)).toEqual(["1"]);
  expect(treeOf([point("1", "2"), point("2", "1")], all)).toEqual([]);
});

test("a filter reads name, code, address and manager, every word of it", () => {
  const lit = point("1", null, { address: "演示路 8 号", manager: "王某" });
  expect(passes({ q: "演示路 王" })(lit)).toBe(true);
  expect(passes({ q: "演示路 李" })(lit)).toBe(false);
  expect(passes(filterFromSearch(new URLSearchParams("tier=TOWN")))(lit)).toBe(false);
});
