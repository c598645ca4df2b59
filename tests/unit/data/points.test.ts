import "fake-indexeddb/auto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PersonDatabase } from "#data/database.ts";
import { findPointIn, searchPoints } from "#data/points.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import type { PointRecord } from "#sync/replica.ts";

const codeOf = (n: number) => pointCodeFromBytes(new Uint8Array([n, 1, 2, 3, 4]));
const point = (n: number, rest: Partial<PointRecord>): PointRecord => ({
  id: `point ${n}`,
  code: codeOf(n),
  name: `演示站点${n}`,
  tier: "SITE",
  kind: "OTHER",
  town: "演示镇",
  address: `演示路 ${n} 号`,
  status: "ACTIVE",
  successor: null,
  generation: 1,
  ...rest,
});

const database = new PersonDatabase("points");
beforeAll(() =>
  database.points.bulkPut([
    point(1, {}),
    point(2, { status: "MOVED", successor: codeOf(3) }),
    point(3, { status: "MOVED", successor: codeOf(1) }),
    point(4, { status: "RETIRED" }),
    point(5, { status: "MOVED", successor: codeOf(6) }),
    point(6, { status: "MOVED", successor: codeOf(5) }),
    point(7, { name: "演示集市", town: "演示湖镇" }),
    point(8, { status: "MOVED", successor: codeOf(9) }),
  ]),
);
afterAll(() => database.delete());

const find = async (n: number) => {
  const finding = await findPointIn(database, codeOf(n));
  return finding.kind === "unknown" ? `unknown ${finding.code}` : `${finding.kind} ${finding.point.id}`;
};

test("a moved point leads to its successor, however often it moved", async () => {
  expect([await find(1), await find(2), await find(3)]).toEqual(["known point 1", "known point 1", "known point 1"]);
  expect(await findPointIn(database, codeOf(2))).toMatchObject({ movedFrom: { id: "point 2" } });
});

test("a retired point is told, an unknown one is accepted to be settled by the server", async () => {
  expect([await find(4), await find(9), await find(8)]).toEqual([
    "retired point 4",
    `unknown ${codeOf(9)}`,
    `unknown ${codeOf(9)}`,
  ]);
});

test("points that lead in a circle end as closed, not in a hang", async () => {
  expect(await find(5)).toMatch(/^retired/);
});

test("the search finds active points by words of name, town and address, and by a typed code", async () => {
  const search = async (query: string) => (await searchPoints(database, query)).map((one) => one.id);
  expect(await search("")).toEqual(["point 7", "point 1"]);
  expect(await search("集市 湖镇")).toEqual(["point 7"]);
  expect(await search("演示站点1")).toEqual(["point 1"]);
  expect(await search(` ${codeOf(1).toLowerCase().slice(0, 3)}-${codeOf(1).slice(3)}`)).toEqual(["point 1"]);
  expect(await search("没有的")).toEqual([]);
});
