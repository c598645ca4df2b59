import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { clockedNet, keepClockOffset, offsetOf } from "#data/clock-offset.ts";
import { PersonDatabase } from "#data/database.ts";
import type { Answer, Net } from "#sync/ports.ts";

const noon = Date.parse("2026-05-01T12:00:00Z");

test.each([
  ["a phone that is three days ahead", { serverTime: "2026-05-01T12:00:00Z" }, noon + 259_200_000, -259_200_000],
  ["a phone an hour behind", { serverTime: "2026-05-01T20:00:00+08:00" }, noon - 3_600_000, 3_600_000],
])("%s is told so by the middle of its request", (_, json, middle, offset) => {
  expect(offsetOf(json, middle - 400, middle + 400)).toBe(offset);
});

test.each([[undefined], [null], ["x"], [{}], [{ serverTime: 5 }], [{ serverTime: "gestern" }]])(
  "an answer of %j tells no time",
  (json) => {
    expect(offsetOf(json, 0, 1)).toBeUndefined();
  },
);

test("every answer with a time is heard, and passed on as it came", async () => {
  const answer: Answer = { kind: "answer", status: 200, json: { serverTime: new Date().toISOString() } };
  const silent: Answer = { kind: "nothing" };
  const net: Net = {
    isOffline: () => false,
    postOps: async () => answer,
    getChanges: async () => silent,
    putPhoto: async () => silent,
  };
  const heard: number[] = [];
  const clocked = clockedNet(net, (offset) => heard.push(offset));
  const { signal } = new AbortController();
  expect([await clocked.postOps([], signal), await clocked.getChanges(undefined, signal)]).toEqual([answer, silent]);
  expect(heard).toHaveLength(1);
  expect(Math.abs(heard[0] ?? Infinity)).toBeLessThan(5_000);
});

test("an offset is kept, and a few seconds more or less are no news", async () => {
  const database = new PersonDatabase("clock");
  const kept = async (offset: number) => {
    await keepClockOffset(database, offset);
    return database.readMeta("clockOffsetMs");
  };
  expect([await kept(60_000), await kept(62_000), await kept(-3_000)]).toEqual([60_000, 60_000, -3_000]);
  await database.delete();
});
