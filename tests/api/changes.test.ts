import { getChanges, type ChangedRow } from "#contract/ops.ts";
import { insertSubmissions } from "#server/submissions/submission-store.ts";
import { recordMove } from "#server/submissions/record-move.ts";
import { writeCursor } from "#server/sync/cursor.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;

type Person = Awaited<ReturnType<typeof addSignedIn>>;

const pull = async (who: Person, cursor?: string, limit = 200) => {
  const query = new URLSearchParams({ ...(cursor && { cursor }), limit: String(limit) });
  const reply = await server.ask("GET", `/api/v1/changes?${query}`, { cookie: who.cookie });
  expect(reply.status).toBe(200);
  return getChanges.answers[200].parse(reply.json);
};

const pullAll = async (who: Person, cursor?: string, limit?: number) => {
  const rows: ChangedRow[] = [];
  let [next, more] = [cursor, true];
  while (more) {
    const page = await pull(who, next, limit);
    rows.push(...page.rows);
    [next, more] = [page.next, page.more];
  }
  return { rows, next: next ?? "" };
};

const submissionsOf = (rows: readonly ChangedRow[]) => rows.filter(({ t }) => t === "submission");

const put = async (who: Person | undefined, code: string) => {
  const id = randomUUID();
  const reply = await server.ask("PUT", `/api/v1/submissions/${id}`, { json: opinion(code), cookie: who?.cookie });
  expect(reply.status).toBe(201);
  return id;
};

/** What the office does when it transfers a submission. */
const transfer = (id: string, from: string | null, to: string | null) =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable("submission")
      .set({ state: "TRANSFERRED", assignee_account_id: to, changed_xid: sql<string>`pg_current_xact_id()` })
      .where("id", "=", id)
      .execute();
    const before = { assignee_account_id: from };
    const actor = { accountId: randomUUID(), name: "演示办公室" };
    const move = {
      submissionId: id,
      at: new Date(),
      actor,
      move: "transferToMember",
      note: "内部备注",
      before,
    } as const;
    await recordMove(tx, tenant.id, { ...move, from: "TRIAGED", to: "TRANSFERRED" });
  });

describe("a pull", () => {
  test("brings all points and one's own submissions, each once, whatever the page size", async () => {
    const points = await Promise.all(Array.from({ length: 7 }, () => addPoint(server)));
    const me = await addSignedIn(server, ["MEMBER"]);
    const mine: string[] = [];
    for (const point of points.slice(0, 5)) mine.push(await put(me, point.code));
    await put(undefined, points[0]?.code ?? "");
    for (const limit of [1, 2, 3, 200]) {
      const { rows } = await pullAll(me, undefined, limit);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(points.map(({ id }) => id)));
      expect(
        submissionsOf(rows)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(mine.toSorted());
    }
  });

  test("brings nothing where nothing changed, and then only what did", async () => {
    const point = await addPoint(server);
    const me = await addSignedIn(server, ["MEMBER"]);
    const first = await put(me, point.code);
    const full = await pullAll(me);
    const empty = await pullAll(me, full.next);
    expect(empty.rows).toEqual([]);
    const second = await put(me, point.code);
    const delta = await pullAll(me, empty.next);
    expect(delta.rows.map(({ id }) => id)).toEqual([second]);
    await db
      .updateTable("submission")
      .set({ state: "ANSWERED", answer: "已修好", changed_xid: sql<string>`pg_current_xact_id()` })
      .where("id", "=", first)
      .execute();
    expect((await pullAll(me, delta.next)).rows).toMatchObject([
      { id: first, data: { state: "ANSWERED", answer: "已修好" } },
    ]);
  });

  test("says which photos have arrived once they have", async () => {
    const me = await addSignedIn(server, ["MEMBER"]);
    const sharp = (await import("sharp")).default;
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123" } })
      .jpeg()
      .toBuffer();
    const sha256 = Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");
    const point = await addPoint(server);
    const json = opinion(point.code, { photos: [sha256] });
    const id = randomUUID();
    await server.ask("PUT", `/api/v1/submissions/${id}`, { json, cookie: me.cookie });
    const before = await pullAll(me);
    expect(submissionsOf(before.rows)).toMatchObject([{ data: { photos: { expected: 1, arrived: 0 } } }]);
    const type = { "content-type": "image/jpeg" };
    await server.ask("PUT", `/api/v1/submissions/${id}/photos/${sha256}`, {
      body: new Uint8Array(bytes),
      headers: type,
    });
    expect((await pullAll(me, before.next)).rows).toMatchObject([{ data: { photos: { expected: 1, arrived: 1 } } }]);
  });

  test("of what was transferred to me brings no author, no contact, no note among colleagues", async () => {
    const point = await addPoint(server);
    const [me, author] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];
    const id = await put(author, point.code);
    await transfer(id, null, me.id);
    const { rows } = await pullAll(me);
    expect(submissionsOf(rows)).toMatchObject([{ id, data: { assigned: true, state: "TRANSFERRED" } }]);
    for (const secret of [author.id, author.name, author.phone, "内部备注", "演示办公室"])
      expect(JSON.stringify(submissionsOf(rows))).not.toContain(secret);
  });

  test("a submission that was moved on to somebody else comes as deleted, also to a phone that slept through it", async () => {
    const point = await addPoint(server);
    const [me, next] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];
    const id = await put(undefined, point.code);
    await transfer(id, null, me.id);
    const seen = await pullAll(me);
    expect(submissionsOf(seen.rows)).toMatchObject([{ id, deleted: false }]);
    await transfer(id, me.id, next.id);
    const gone = await pullAll(me, seen.next);
    expect(gone.rows).toEqual([{ t: "submission", id, deleted: true, data: null }]);
    expect(submissionsOf((await pullAll(next)).rows)).toMatchObject([{ id, deleted: false }]);
  });
});

const [me, other] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["MEMBER"])];

describe("a cursor", () => {
  const place = { from: "0", to: null, table: "point", xid: "0", id: "00000000-0000-0000-0000-000000000000" } as const;
  const own = { ...place, scope: 0, at: Date.now(), epoch: tenant.epoch, account: me.id, kinds: 2 };
  const encode = (values: unknown) => Buffer.from(JSON.stringify(values)).toString("base64url");

  test("written by hand like ours is read", async () => {
    const page = await pull(me, encode([tenant.epoch, me.id, "0", null, "point", "0", place.id, 0, Date.now(), 2]));
    expect(page.rows.length).toBeGreaterThan(0);
  });

  test("of our own making is read, also when the database is a thousand years old", async () => {
    expect((await pull(me, writeCursor(own), 1)).more).toBe(true);
    const old = "9".repeat(19);
    await pull(me, writeCursor({ ...own, from: old, to: old, xid: old, table: "submission" }));
  });

  const bad: [string, string][] = [
    ["of another account", writeCursor({ ...own, account: other.id })],
    ["of a database that was restored since", writeCursor({ ...own, epoch: randomUUID() })],
    ["that is no cursor", "garbage"],
    ["with a NUL", encode([tenant.epoch, me.id, "0\u0000", null, "point", "0", place.id, 0, Date.now(), 2])],
    [
      "with a number beyond any",
      encode([tenant.epoch, me.id, "9".repeat(25), null, "point", "0", place.id, 0, Date.now(), 2]),
    ],
    ["with SQL for an id", encode([tenant.epoch, me.id, "0", null, "point", "0", "' or 1=1 --", 0, Date.now()])],
    ["with another table", encode([tenant.epoch, me.id, "0", null, "account", "0", place.id, 0, Date.now(), 2])],
    ["of an earlier release", encode([tenant.epoch, me.id, "0", null, "point", "0", place.id])],
    ["with half a time", encode([tenant.epoch, me.id, "0", null, "point", "0", place.id, 0, 0.5])],
    ["with less", encode([tenant.epoch, me.id])],
    ["that is an object", encode({ epoch: tenant.epoch })],
    ["that is null", encode(null)],
  ];
  test.each(bad)("%s: 410, pull everything anew", async (_, cursor) => {
    const reply = await server.ask("GET", `/api/v1/changes?${new URLSearchParams({ cursor })}`, { cookie: me.cookie });
    expectProblem(reply, 410, "cursor-expired");
  });
});

test("with many transactions of random lengths at once, no committed row and no last version is ever missed", async () => {
  const me = await addSignedIn(server, ["MEMBER"]);
  const replica = new Map<string, string | null>();
  const committed: { xid: bigint; order: number }[] = [];
  const known: string[] = [];
  const writers = new Set<number>();

  const write = async () => {
    const ids = Array.from({ length: randomInt(1, 4) }, () => randomUUID());
    let xid = "";
    const work = db.transaction().execute(async (tx) => {
      await pause(randomInt(0, 20));
      await insertSubmissions(
        tx,
        tenant.id,
        ids.map((id) => rowOf(id, me.id)),
      );
      const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(tx);
      xid = rows[0]?.xid ?? "";
      await pause(randomInt(0, 2) ? randomInt(0, 10) : randomInt(30, 120));
      const victim = known[randomInt(0, known.length + 1)];
      if (victim) {
        const changed_xid = sql<string>`pg_current_xact_id()`;
        await tx
          .updateTable("submission")
          .set({ answer: randomUUID(), changed_xid })
          .where("id", "=", victim)
          .execute();
        await pause(randomInt(0, 10));
      }
      if (randomInt(0, 8) === 0) throw new Error("rolled back");
    });
    try {
      await work;
      committed.push({ xid: BigInt(xid), order: committed.length });
      known.push(...ids);
    } catch (fault) {
      if (!(fault instanceof Error && fault.message === "rolled back")) throw fault;
    }
  };

  let cursor: string | undefined;
  const pullOnce = async () => {
    const page = await pull(me, cursor, randomInt(0, 4) ? 500 : randomInt(2, 20));
    for (const { t, id, data } of page.rows) if (t === "submission") replica.set(id, data?.answer ?? null);
    cursor = page.next;
    return page.more;
  };
  for (let writer = 0; writer < 9; writer++) writers.add(writer);
  const reader = (async () => {
    while (writers.size > 0) {
      await pullOnce();
      await pause(randomInt(0, 8));
    }
    // The walk that was under way still has its old horizon: the one after it sees everything.
    for (let walks = 0; walks < 2;) if (!(await pullOnce())) walks++;
  })();
  await Promise.all(
    Array.from({ length: 9 }, async (_, writer) => {
      for (let round = 0; round < 25; round++) await write();
      writers.delete(writer);
    }),
  );
  await reader;

  const rows = await db
    .selectFrom("submission")
    .select(["id", "answer"])
    .where("author_account_id", "=", me.id)
    .execute();
  expect(replica).toEqual(new Map(rows.map(({ id, answer }) => [id, answer])));
  expect(rows.length).toBeGreaterThan(100);
  // The hard case did occur: transactions committed after younger ones had.
  const overtaken = committed.filter(({ xid }, place) =>
    committed.slice(0, place).some((earlier) => earlier.xid > xid),
  );
  expect(overtaken.length).toBeGreaterThan(20);
});

const rowOf = (id: string, author: string) => ({
  id,
  pointCode: "K7Q2MX",
  authorAccountId: author,
  text: "演示",
  textKey: randomBytes(32),
  category: null,
  held: null,
  receiptHash: randomBytes(32),
  fingerprint: randomBytes(32),
  contact: null,
  photos: [],
  clockOffsetMs: null,
  writtenAt: new Date(),
  receivedAt: new Date(),
});
