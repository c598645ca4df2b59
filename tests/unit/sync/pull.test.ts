import { expect, test } from "vitest";
import { enqueued } from "#sync/outbox.ts";
import type { Net, Store } from "#sync/ports.ts";
import { pull } from "#sync/pull.ts";
import type { SubmissionRecord } from "#sync/replica.ts";
import { FaultyNet } from "#tests/unit/sync/simulation/faulty-net.ts";
import { MemoryStore } from "#tests/unit/sync/simulation/memory-store.ts";
import { rowOf, SimulatedServer } from "#tests/unit/sync/simulation/simulated-server.ts";

const AT = "2026-01-01T08:00:00+08:00";
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const mine = (n: number): SubmissionRecord => ({
  id: id(n),
  mine: { pointCode: "K7Q2MX", text: `text ${n}`, receipt: "R", writtenAt: AT },
  generation: 0,
  at: AT,
});
const gone = (n: number) => ({ t: "submission" as const, id: id(n), deleted: true, data: null });

const house = () => {
  const server = new SimulatedServer();
  const store = new MemoryStore();
  const net: Net = new FaultyNet(server);
  const go = (on: Store = store) => pull({ store: on, net, clock: { now: () => 42 } }, new AbortController().signal);
  return { server, store, net, go };
};

test("pages are followed to the end, and the next pull begins where the last one ended", async () => {
  const { server, store, go } = house();
  for (let n = 1; n <= 8; n++) server.addRow(rowOf(id(n), `text ${n}`, true));
  expect(await go()).toBe("done");
  expect(store.contents.submissions.size).toBe(8);
  expect(store.contents.pull).toEqual({ cursor: "1:8", generation: 1, full: false });
  expect(store.contents.lastSyncAt).toBe(42);
});

test("a row is put beside what was written here, never over it", async () => {
  const { server, store, go } = house();
  store.contents.submissions.set(id(1), mine(1));
  server.addRow(rowOf(id(1), "as the server has it"));
  await go();
  expect(store.contents.submissions.get(id(1))).toMatchObject({
    mine: { text: "text 1", receipt: "R" },
    server: { text: "as the server has it" },
  });
});

test("a tombstone removes what came from the server, not what was written here or waits to be sent", async () => {
  const { server, store, go } = house();
  for (const n of [1, 2]) server.addRow(rowOf(id(n), "transferred", true));
  await go();
  store.contents.submissions.set(id(3), mine(3));
  const answer = { opId: id(9), v: 1 as const, entityId: id(2), author: id(8), clientAt: AT };
  store.contents.outbox.set(id(9), enqueued({ ...answer, kind: "submission.answer", payload: { note: "n" } }, 1));
  for (const n of [1, 2, 3]) server.addRow(gone(n));
  await go();
  expect([...store.contents.submissions.keys()]).toEqual([id(2), id(3)]);
});

test("an expired cursor leads to a full pull that sweeps away what the server no longer names", async () => {
  const { server, store, go } = house();
  for (let n = 1; n <= 5; n++) server.addRow(rowOf(id(n), `text ${n}`, true));
  await go();
  store.contents.submissions.set(id(7), mine(7));
  store.contents.submissions.set(id(6), { id: id(6), generation: 1, at: AT });
  server.forgetCursors();
  await go();
  expect([...store.contents.submissions.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 7].map(id));
});

test("a full pull that is broken off goes on from its page and still sweeps", async () => {
  const { server, store, net, go } = house();
  for (let n = 1; n <= 7; n++) server.addRow(rowOf(id(n), `text ${n}`, true));
  await go();
  store.contents.submissions.set(id(8), { id: id(8), generation: 1, at: AT });
  server.forgetCursors();
  const whole = net.getChanges.bind(net);
  let asked = 0;
  net.getChanges = (...given) => (++asked === 3 ? Promise.resolve({ kind: "nothing" }) : whole(...given));
  expect(await go()).toBe("failed");
  expect(store.contents.submissions.has(id(8))).toBe(true);
  expect(await go()).toBe("done");
  expect(store.contents.submissions.has(id(8))).toBe(false);
  expect(store.contents.submissions.size).toBe(7);
});

test("rows and cursor are written together or not at all", async () => {
  const { server, store, go } = house();
  server.addRow(rowOf(id(1), "text", true));
  const breaking: Store = {
    transaction: (work) =>
      store.transaction((tx) => work({ ...tx, writePullState: () => Promise.reject(new Error("the disk is full")) })),
  };
  await expect(go(breaking)).rejects.toThrow("the disk is full");
  expect(store.contents.submissions.size).toBe(0);
});

test("an ended session pauses, a portal's page changes nothing", async () => {
  const { server, store, net, go } = house();
  net.getChanges = () => Promise.resolve({ kind: "answer", status: 200, json: undefined });
  expect([await go(), store.contents.pause]).toEqual(["failed", null]);
  net.getChanges = () => Promise.resolve(server.getChanges(undefined));
  server.isSignedOut = true;
  expect([await go(), store.contents.pause]).toEqual(["paused", "auth"]);
});
