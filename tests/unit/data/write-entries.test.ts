import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closePersonDatabase, openPersonDatabase, type PersonDatabase } from "#data/database.ts";
import { writeEntries } from "#data/write-entries.ts";
import { enqueued, settled, type OutboxEntry } from "#sync/outbox.ts";

const AUTHOR = "00000000-0000-7000-8000-000000000001";
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let database: PersonDatabase;
beforeEach(() => {
  database = openPersonDatabase(AUTHOR);
});
afterEach(async () => {
  closePersonDatabase();
  await database.delete();
});

const common = (n: number) => ({
  opId: id(n),
  v: 1 as const,
  entityId: id(n),
  author: AUTHOR,
  clientAt: "2026-01-01T08:00:00+08:00",
});
const put = (n: number): OutboxEntry =>
  enqueued(
    {
      ...common(n),
      kind: "submission.put",
      payload: { pointCode: "K7Q2MX", text: `演示 ${n}`, writtenAt: "2026-01-01T08:00:00+08:00" },
    },
    n,
  );
const answer = (n: number): OutboxEntry =>
  enqueued({ ...common(n), kind: "submission.answer", payload: { note: "演示" } }, n);
const accepted = (entry: OutboxEntry) => settled(entry, { kind: "accepted", receivedAt: "T" }, 1);
const puts = (from: number, count: number) => Array.from({ length: count }, (_, index) => put(from + index));

test("a long queue's accepted submissions leave the outbox; what waits beside them stays", async () => {
  const batch = puts(10, 60);
  const others = [put(9), put(70)];
  await database.outbox.bulkAdd([...batch, ...others]);
  await writeEntries(database.outbox, batch.map(accepted));
  expect(await database.outbox.toArray()).toEqual(others);
});

test("an op with photos stays: it is needed to hand these over", async () => {
  const entry = put(69);
  const op = { ...entry.op, payload: { ...entry.op.payload, photos: ["a".repeat(64)] } } as OutboxEntry["op"];
  const batch = [...puts(10, 59), { ...entry, op }];
  await database.outbox.bulkAdd(batch);
  await writeEntries(database.outbox, batch.map(accepted));
  expect(await database.outbox.toArray()).toEqual([accepted({ ...entry, op })]);
});

test("where something unsent stands between them, nothing is removed and they are written as accepted", async () => {
  const batch = [...puts(10, 30), ...puts(41, 30)];
  const between = put(40);
  await database.outbox.bulkAdd([...batch, between]);
  await writeEntries(database.outbox, batch.map(accepted));
  expect(await database.outbox.toArray()).toEqual([
    ...batch.slice(0, 30).map(accepted),
    between,
    ...batch.slice(30).map(accepted),
  ]);
});

test("as many rows as were accepted are not enough: they must be the same", async () => {
  const batch = puts(10, 60);
  await database.outbox.bulkAdd(batch.filter((entry) => entry.opId !== id(20)));
  const stranger = { ...put(99), opId: `${id(20)}-a` };
  await database.outbox.add(stranger);
  await writeEntries(database.outbox, batch.map(accepted));
  expect(await database.outbox.get(stranger.opId)).toEqual(stranger);
});

test("an answer and what was refused stay, whatever the length of the queue", async () => {
  const refused = settled(put(5), { kind: "refused", code: "c", reason: "原因" }, 1);
  await database.outbox.bulkAdd([...puts(10, 60), answer(80), put(5)]);
  await writeEntries(database.outbox, [...puts(10, 60).map(accepted), accepted(answer(80)), refused]);
  expect(await database.outbox.toArray()).toEqual([refused, accepted(answer(80))]);
});

test("a few are kept, with the moment of their receipt", async () => {
  await database.outbox.bulkAdd(puts(1, 10));
  await writeEntries(database.outbox, puts(1, 10).map(accepted));
  expect(await database.outbox.toArray()).toEqual(puts(1, 10).map(accepted));
});
