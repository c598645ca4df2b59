import { getChanges, type ChangedRow } from "#contract/ops.ts";
import { deleteDraft } from "#server/drafts/delete-draft.ts";
import { findDraft, viewDraft } from "#server/drafts/draft-store.ts";
import { putDraft } from "#server/drafts/put-draft.ts";
import type { Tx } from "#server/db/database.ts";
import { insertSubmissions } from "#server/submissions/submission-store.ts";
import { holdTransaction } from "#tests/support/held-transactions.ts";
import { draftPut } from "#tests/support/member-drafts.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import fc from "fast-check";
import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

const server = await withServer();
const { db, tenant } = server.house;
const me = await addSignedIn(server, ["MEMBER"]);

const WRITERS = 8;
const ROUNDS = 12;
const SEED = Number(process.env["SEED"] ?? 20_261_121);

/** A phone: pages on from its own cursor, and keeps what it was given. */
class Phone {
  readonly rows = new Map<string, ChangedRow>();
  #cursor: string | undefined;

  async page(limit: number): Promise<boolean> {
    const query = new URLSearchParams({ ...(this.#cursor && { cursor: this.#cursor }), limit: String(limit) });
    const reply = await server.ask("GET", `/api/v1/changes?${query}`, { cookie: me.cookie });
    const { rows, next, more } = getChanges.answers[200].parse(reply.json);
    for (const row of rows) this.rows.set(row.id, row);
    this.#cursor = next;
    return more;
  }
  async walk(limit: number): Promise<void> {
    while (await this.page(limit));
  }
}

/** The cursor that everybody writes first: the greatest number that was seen. */
class NaivePhone {
  readonly seen = new Set<string>();
  #greatest = "0";

  async pull(): Promise<void> {
    const { rows } = await sql<{ id: string; seq: string }>`
      select id, seq from numbered where seq > ${this.#greatest}::bigint order by seq`.execute(db);
    for (const { id } of rows) this.seen.add(id);
    this.#greatest = rows.at(-1)?.seq ?? this.#greatest;
  }
}

beforeAll(async () => {
  // The server's own role makes no tables.
  await server.database.owner.query(`
    create table numbered (id uuid not null, seq bigint generated always as identity);
    grant select, insert on numbered to public`);
});

/** What one writer does in one transaction: a new submission, a change of an older one, a draft written or deleted. */
const write = async (tx: Tx, writer: number, round: number, known: readonly string[]): Promise<string> => {
  const id = randomUUID();
  await insertSubmissions(tx, tenant.id, [rowOf(id)]);
  await sql`insert into numbered (id) values (${id})`.execute(tx);
  const older = known[round % Math.max(1, known.length)];
  if (older) {
    const changed_xid = sql<string>`pg_current_xact_id()`;
    await tx.updateTable("submission").set({ answer: randomUUID(), changed_xid }).where("id", "=", older).execute();
  }
  const key = draftKey(writer);
  const rev = (await findDraft(db, key))?.rev ?? 0;
  if (round % 4 === 3) await deleteDraft(tx, key, rev, new Date());
  else await putDraft(tx, key, draftPut(rev), new Date());
  return id;
};

const draftIds = Array.from({ length: WRITERS }, () => randomUUID());
const draftKey = (writer: number) => ({ tenantId: tenant.id, accountId: me.id, id: draftIds[writer] ?? "" });

const stored = async (): Promise<Map<string, unknown>> => {
  const submissions = await db
    .selectFrom("submission")
    .select(["id", "answer"])
    .where("author_account_id", "=", me.id)
    .execute();
  const drafts = await Promise.all(draftIds.map((_, writer) => findDraft(db, draftKey(writer))));
  return new Map<string, unknown>([
    ...submissions.map(({ id, answer }) => [id, answer] as const),
    ...drafts.flatMap((kept) => (kept ? [[kept.id, { t: "draft", ...viewDraft(kept) }] as const] : [])),
  ]);
};

const heldBy = ({ rows }: Phone): Map<string, unknown> =>
  new Map([...rows].map(([id, row]) => [id, row.t === "submission" ? (row.data?.answer ?? null) : row]));

test("whatever the order in which writers commit, a phone that pages all the time has everything, and a cursor by the greatest number has lost rows", async () => {
  const orders = fc.sample(
    fc.tuple(fc.shuffledSubarray([...Array(WRITERS).keys()], { minLength: WRITERS }), fc.nat(WRITERS)),
    {
      numRuns: ROUNDS,
      seed: SEED,
    },
  );
  const [stepping, running, naive] = [new Phone(), new Phone(), new NaivePhone()];
  const knownByWriter = draftIds.map((): string[] => []);
  const written = new AbortController();
  const pages = (async () => {
    for (let turn = 0; !written.signal.aborted; turn++) await running.page(1 + (turn % 5));
  })();

  for (const [round, [order, rolledBack]] of orders.entries()) {
    const ids: string[] = [];
    const held = [];
    // Numbers are given out in this order …
    for (let writer = 0; writer < WRITERS; writer++) {
      held.push(
        await holdTransaction(
          db,
          async (tx) => (ids[writer] = await write(tx, writer, round, knownByWriter[writer] ?? [])),
        ),
      );
    }
    // … and the transactions end in another one, with a pull after each.
    for (const writer of order) {
      if (writer === rolledBack) await held[writer]?.rollBack();
      else {
        await held[writer]?.commit();
        knownByWriter[writer]?.push(ids[writer] ?? "");
      }
      await stepping.page(1 + ((round + writer) % 7));
      await naive.pull();
    }
  }
  written.abort();
  await pages;
  // The walk that was under way still has its old horizon: the one after it sees everything.
  for (const phone of [stepping, running]) for (let walks = 0; walks < 2; walks++) await phone.walk(50);

  const all = await stored();
  expect(all.size).toBeGreaterThan(WRITERS * (ROUNDS - 1));
  expect(heldBy(stepping)).toEqual(all);
  expect(heldBy(running)).toEqual(all);
  await naive.pull();
  const submissions = knownByWriter.flat();
  const lost = submissions.filter((id) => !naive.seen.has(id));
  expect(lost.length).toBeGreaterThan(ROUNDS);
  expect(lost.length).toBeLessThan(submissions.length);
});

test("a transaction that stays open delays what is younger, and loses nothing", async () => {
  const phone = new Phone();
  await phone.walk(50);
  const [early, late] = [randomUUID(), randomUUID()];
  const held = await holdTransaction(db, (tx) => insertSubmissions(tx, tenant.id, [rowOf(early)]));
  await db.transaction().execute((tx) => insertSubmissions(tx, tenant.id, [rowOf(late)]));
  await phone.walk(50);
  expect([early, late].filter((id) => phone.rows.has(id))).toEqual([]);
  await held.commit();
  await phone.walk(50);
  expect([early, late].filter((id) => phone.rows.has(id))).toEqual([early, late]);
});

const rowOf = (id: string) => ({
  id,
  pointCode: "K7Q2MX",
  authorAccountId: me.id,
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
