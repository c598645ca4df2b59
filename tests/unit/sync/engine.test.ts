import { beforeEach, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "#sync/engine.ts";
import { enqueued } from "#sync/outbox.ts";
import type { Answer } from "#sync/ports.ts";
import type { Op } from "#contract/ops.ts";
import { FaultyNet } from "#tests/unit/sync/simulation/faulty-net.ts";
import { MemoryStore } from "#tests/unit/sync/simulation/memory-store.ts";
import { problem, SimulatedServer } from "#tests/unit/sync/simulation/simulated-server.ts";
import { VirtualClock } from "#tests/unit/sync/simulation/virtual-clock.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let server: SimulatedServer;
let net: FaultyNet;
let store: MemoryStore;
let clock: VirtualClock;
let engine: Engine;
/** When requests left, and how many ops each carried. */
let sent: { at: number; ops: number }[];

beforeEach(() => {
  server = new SimulatedServer();
  net = new FaultyNet(server);
  store = new MemoryStore();
  clock = new VirtualClock();
  sent = [];
  const through = net.postOps;
  net.postOps = (ops) => {
    sent.push({ at: clock.now(), ops: ops.length });
    return through(ops);
  };
  engine = createEngine({ store, net, clock, lock: { tryRun: (work) => work().then(() => true) } });
});

const write = (n: number, words = `words ${n}`) => {
  const op: Op = {
    opId: id(n),
    v: 1,
    entityId: id(n),
    author: id(0),
    clientAt: "2026-01-01T08:00:00+08:00",
    kind: "submission.put",
    payload: { pointCode: "K7Q2MX", text: words, writtenAt: "2026-01-01T08:00:00+08:00" },
  };
  store.contents.outbox.set(op.opId, enqueued(op, n));
};
const writeMany = (count: number) => Array.from({ length: count }, (_, index) => write(index + 1));
const waitingPhoto = (submission: number, sha256: string) => {
  const photo = { submissionId: id(submission), sha256, type: "image/jpeg", width: 1, height: 1 };
  const key = `${id(submission)} ${sha256}`;
  store.contents.photos.set(key, { ...photo, state: "WAITING", tries: 0, nextAt: 0 });
  store.contents.bytes.set(key, new ArrayBuffer(1));
};
const wake = async (hurry = false) => {
  engine.wake(hurry);
  await engine.idle();
};
const pass = (milliseconds: number) => clock.advance(milliseconds, () => engine.idle());
const statesOf = () => [...store.contents.outbox.values()].map((entry) => entry.state);
const answerAlways = (make: (ops: readonly Op[]) => Answer) => {
  const through = net.postOps;
  net.postOps = async (ops) => {
    await through(ops);
    return make(ops);
  };
};

test("a thousand items go in a handful of requests, which grow with success", async () => {
  writeMany(1_000);
  await wake();
  expect(sent.map((request) => request.ops)).toEqual([50, 200, 200, 200, 200, 150]);
  expect(server.effects).toHaveLength(1_000);
});

test("where answers take long, requests grow more slowly", async () => {
  writeMany(400);
  const [through, standing] = [net.postOps, clock.now];
  let waited = 0;
  clock.now = () => standing() + waited;
  net.postOps = (ops) => {
    waited += 4_000;
    return through(ops);
  };
  await wake();
  expect(sent.map((request) => request.ops)).toEqual([50, 100, 100, 100, 50]);
});

test("a portal swallows one batch at most, and none of it counts as delivered", async () => {
  writeMany(1_000);
  answerAlways(() => ({ kind: "answer", status: 200, json: undefined }));
  await wake();
  expect(sent).toHaveLength(1);
  expect(new Set(statesOf())).toEqual(new Set(["QUEUED"]));
});

test("a gateway's 413 without our words shrinks batches to one op; what fits goes, nothing is refused", async () => {
  writeMany(8);
  const through = net.postOps;
  net.postOps = (ops) =>
    ops.length > 2 ? Promise.resolve({ kind: "answer", status: 413, json: undefined }) : through(ops);
  for (let hour = 0; hour < 5; hour++) {
    await wake(true);
    await pass(3_600_000);
  }
  expect(new Set(statesOf())).toEqual(new Set(["ACCEPTED"]));
  expect(server.effects).toHaveLength(8);
});

test("who hurries while a request is under way is not made to wait when it fails", async () => {
  writeMany(1);
  const through = net.postOps;
  net.postOps = () => {
    engine.wake(true);
    net.postOps = through;
    return Promise.resolve({ kind: "nothing" });
  };
  await wake();
  expect(clock.now()).toBe(new VirtualClock().now());
  expect(statesOf()).toEqual(["ACCEPTED"]);
});

test("an ended session pauses the queue, timers ask no more, and signing in sends it all", async () => {
  writeMany(3);
  server.isSignedOut = true;
  await wake();
  expect(store.contents.pause).toBe("auth");
  await pass(3_600_000);
  expect(sent).toHaveLength(1);
  expect(statesOf()).toEqual(["QUEUED", "QUEUED", "QUEUED"]);

  server.isSignedOut = false;
  await wake(true);
  expect(statesOf()).toEqual(["ACCEPTED", "ACCEPTED", "ACCEPTED"]);
  expect(store.contents.pause).toBeNull();
});

test.each([
  ["a role that was taken away", 403, "not-allowed", "role"],
  ["a server that wants a newer app", 426, "app-too-old", "update"],
])("%s pauses the queue and drops nothing; only a person's try is a try", async (_, status, code, why) => {
  writeMany(3);
  const through = net.postOps;
  answerAlways(() => problem(status, code));
  await wake();
  expect([new Set(statesOf()), store.contents.pause, sent.length]).toEqual([new Set(["QUEUED"]), why, 1]);
  expect([...store.contents.outbox.values()].map((entry) => entry.unknown)).toEqual([false, false, false]);
  await wake();
  await pass(3_600_000);
  expect(sent).toHaveLength(1);
  await wake(true);
  expect(sent).toHaveLength(2);

  net.postOps = through;
  await wake(true);
  expect([new Set(statesOf()), store.contents.pause]).toEqual([new Set(["ACCEPTED"]), null]);
});

test("an op of a version that the server no longer knows waits for the update, the others have gone", async () => {
  writeMany(2);
  answerAlways((ops) => ({
    kind: "answer",
    status: 200,
    json: {
      results: ops.map(({ opId }) =>
        opId === id(1)
          ? { opId, status: "rejected", code: "schema-too-old", reason: "x" }
          : { opId, status: "accepted" },
      ),
    },
  }));
  await wake();
  expect([statesOf(), store.contents.pause]).toEqual([["QUEUED", "ACCEPTED"], "update"]);
});

/** An engine whose every request takes nine seconds, and how long it held its lock each time. */
const slowEngine = () => {
  const holds: number[] = [];
  const lock = {
    tryRun: async (work: () => Promise<void>) => {
      const from = clock.now();
      await work();
      holds.push(clock.now() - from);
      return true;
    },
  };
  const [postOps, putPhoto] = [net.postOps, net.putPhoto];
  const slowly = <T>(ask: () => Promise<T>) => clock.advance(9_000, () => Promise.resolve()).then(ask);
  net.postOps = (ops) => slowly(() => postOps(ops));
  net.putPhoto = (sha256) => slowly(() => putPhoto(sha256));
  engine = createEngine({ store, net, clock, lock });
  return holds;
};

test("a long drain gives its lock up between batches, and goes on until nothing is left", async () => {
  const holds = slowEngine();
  server.mostOps = 10;
  writeMany(100);
  await wake();
  expect(new Set(statesOf())).toEqual(new Set(["ACCEPTED"]));
  expect([holds.length > 1, Math.max(...holds) < 45_000]).toEqual([true, true]);
});

test("many photos on a slow line do the same", async () => {
  const holds = slowEngine();
  for (let n = 1; n <= 9; n++) waitingPhoto(1, `hash ${n}`);
  await wake();
  expect(server.photos).toHaveLength(9);
  expect([holds.length > 1, Math.max(...holds) < 45_000]).toEqual([true, true]);
});

test("a foreign account's session pauses: the op is the author's, not refused", async () => {
  write(1);
  answerAlways(([op]) => ({
    kind: "answer",
    status: 200,
    json: { results: [{ opId: op?.opId, status: "rejected", code: "identity-mismatch", reason: "x" }] },
  }));
  await wake();
  expect([statesOf(), store.contents.pause]).toEqual([["QUEUED"], "auth"]);
});

test("a batch that is too large is halved until it passes", async () => {
  writeMany(50);
  server.mostOps = 7;
  await wake();
  expect(sent.slice(0, 4).map((request) => request.ops)).toEqual([50, 25, 12, 6]);
  expect(sent.slice(4).filter((request) => request.ops > 12)).toEqual([]);
  expect(new Set(statesOf())).toEqual(new Set(["ACCEPTED"]));
});

test("one op that makes the server fail does not keep the others from arriving", async () => {
  writeMany(20);
  const through = net.postOps;
  net.postOps = (ops) =>
    ops.some((op) => op.opId === id(4)) ? Promise.resolve(problem(500, "internal-error")) : through(ops);
  await wake();
  await pass(120_000);
  expect(statesOf().filter((state) => state === "ACCEPTED")).toHaveLength(19);
  expect(store.contents.outbox.get(id(4))).toMatchObject({ state: "QUEUED", unknown: true });
});

test("Retry-After is kept even in a hurry", async () => {
  write(1);
  net.planned.push("too-many-requests");
  await wake();
  await pass(3_000);
  await wake(true);
  expect(sent).toHaveLength(1);
  await pass(2_500);
  expect(statesOf()).toEqual(["ACCEPTED"]);
});

test("without a link nothing is tried, so nothing becomes doubtful", async () => {
  write(1);
  net.offline = true;
  await wake(true);
  await pass(600_000);
  expect(store.contents.outbox.get(id(1))).toMatchObject({ state: "QUEUED", tries: 0, unknown: false });
});

describe("after failures", () => {
  test("tries come apart, never in step with a fixed beat, at most a minute apart", async () => {
    write(1);
    answerAlways(() => ({ kind: "nothing" }));
    await wake();
    await pass(600_000);
    const gaps = sent.slice(1).map((request, index) => request.at - (sent[index]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(60_000);
    expect(gaps.length).toBeGreaterThan(10);
    expect(gaps.length).toBeLessThan(60);
  });

  test("a person's tap tries at once", async () => {
    write(1);
    net.planned.push("request-lost", "request-lost", "request-lost");
    await wake();
    await pass(2_000);
    const before = sent.length;
    await wake(true);
    expect(sent.length).toBeGreaterThan(before);
  });
});

test("what can still be taken back is not hurried", async () => {
  write(1);
  const entry = store.contents.outbox.get(id(1));
  if (entry) store.contents.outbox.set(id(1), { ...entry, nextAt: clock.now() + 8_000 });
  await wake(true);
  expect(sent).toEqual([]);
  await pass(7_000);
  await wake(true);
  expect(sent).toEqual([]);
  await pass(2_000);
  expect(statesOf()).toEqual(["ACCEPTED"]);
});

test("photos go after their text has arrived, and only when it has", async () => {
  write(1, "refused");
  write(2);
  for (const n of [1, 2]) waitingPhoto(n, `hash ${n}`);
  await wake();
  expect(server.photos).toEqual(["hash 2"]);
  expect([...store.contents.bytes.keys()]).toEqual([`${id(1)} hash 1`]);
});

test("a photo whose text was refused, or an op behind one that waits, keeps the phone awake for nothing", async () => {
  write(1, "refused");
  waitingPhoto(1, "hash 1");
  await wake();
  let transactions = 0;
  const through = store.transaction.bind(store);
  store.transaction = (work) => {
    transactions++;
    return through(work);
  };
  await pass(20_000);
  expect(transactions).toBeLessThan(10);

  write(2);
  const first = store.contents.outbox.get(id(2));
  if (!first) throw new Error("not written");
  store.contents.outbox.set(id(2), { ...first, tries: 1, unknown: true, nextAt: clock.now() + 50_000 });
  store.contents.outbox.set(id(3), { ...enqueued({ ...first.op, opId: id(3) }, 3), entityId: id(2) });
  await wake();
  transactions = 0;
  await pass(20_000);
  expect(transactions).toBeLessThan(10);
});
