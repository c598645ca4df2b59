import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { createDexieStore } from "#data/dexie-store.ts";
import { giveUp, takeBack } from "#data/give-up.ts";
import { readSubmission } from "#data/my-submissions.ts";
import { submitSubmission } from "#data/submissions.ts";
import { withdrawSubmission } from "#data/withdraw-submission.ts";
import { drain } from "#sync/drain.ts";
import { freshPace } from "#sync/judge.ts";
import { settled } from "#sync/outbox.ts";
import type { Op } from "#contract/ops.ts";

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase("00000000-0000-7000-8000-000000000001");
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const write = () =>
  submitSubmission({
    pointCode: "K7Q2MX",
    text: "演示：路灯不亮",
    photos: [],
    writtenAt: new Date("2026-05-01T01:02:03Z"),
  });
const entries = () => database.outbox.orderBy("[state+order]").toArray();
const lastTry = async (kind: "unknown" | "accepted") => {
  const outcome = kind === "unknown" ? ({ kind, nextAt: 0 } as const) : ({ kind } as const);
  await database.outbox.bulkPut((await entries()).map((entry) => settled({ ...entry, tries: 1 }, outcome, 5)));
};

test("what has never left is gone at once, and comes back whole", async () => {
  const { id } = await write();
  const before = await entries();
  const withdrawal = await withdrawSubmission(id);
  expect([withdrawal.kind, await entries(), await database.submissions.count()]).toEqual(["removed", [], 0]);
  if (withdrawal.kind === "removed") await takeBack(withdrawal.all);
  expect([await entries(), (await readSubmission(database, id))?.text]).toEqual([before, "演示：路灯不亮"]);
});

test.each(["unknown", "accepted"] as const)(
  "what may have arrived (%s) is asked back by one op behind it",
  async (kind) => {
    const { id } = await write();
    await lastTry(kind);
    const first = await withdrawSubmission(id);
    expect(await withdrawSubmission(id)).toEqual(first);
    const [put, withdraw] = (await entries()).toSorted((a, b) => a.order - b.order);
    expect([put?.op.kind, withdraw?.op]).toEqual([
      "submission.put",
      expect.objectContaining({ kind: "submission.withdraw" }),
    ]);
    expect((await readSubmission(database, id))?.withdrawal).toMatchObject({ state: "STORED" });
  },
);

test("asking back can itself be taken back while nobody has heard of it", async () => {
  const { id } = await write();
  await lastTry("accepted");
  const withdrawal = await withdrawSubmission(id);
  if (withdrawal.kind === "queued") await giveUp(withdrawal.opId);
  expect((await entries()).map((entry) => entry.op.kind)).toEqual(["submission.put"]);
});

test("asking back what the server has never had is no trouble of its own", async () => {
  const { id } = await write();
  await lastTry("accepted");
  const withdrawal = await withdrawSubmission(id);
  if (withdrawal.kind === "queued") await database.outbox.update(withdrawal.opId, { nextAt: 0 });
  const answer = (ops: readonly Op[]) => ({
    kind: "answer" as const,
    status: 200,
    json: { results: ops.map(({ opId }) => ({ opId, status: "rejected", code: "not-found", reason: "没有找到。" })) },
  });
  await drain(
    {
      store: createDexieStore(database),
      net: {
        isOffline: () => false,
        postOps: async (ops) => answer(ops),
        getChanges: async () => ({ kind: "nothing" }),
        putPhoto: async () => ({ kind: "nothing" }),
      },
      clock: { now: Date.now, random: () => 0, after: () => () => undefined },
    },
    freshPace(),
    true,
    new AbortController().signal,
  );
  expect((await entries()).map((entry) => [entry.op.kind, entry.state])).toEqual([["submission.put", "ACCEPTED"]]);
});

test("what one person gave up is not put back at another one", async () => {
  const { id } = await write();
  const withdrawal = await withdrawSubmission(id);
  if (withdrawal.kind !== "removed") throw new Error(withdrawal.kind);
  closePersonDatabase();
  const next = openPersonDatabase("00000000-0000-7000-8000-000000000002");
  await takeBack(withdrawal.all);
  expect([await next.outbox.count(), await next.submissions.count()]).toEqual([0, 0]);
  closePersonDatabase();
  await next.delete();
});
