import { done, refused } from "#domain/result.ts";
import type { Refusal } from "#contract/refusals.ts";
import { allOrNothing } from "#server/db/all-or-nothing.ts";
import { withServer } from "#tests/support/test-server.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";

const { house } = await withServer();

/** Resolves for all once so many have come. */
const barrier = (least: number) => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  let come = 0;
  return () => {
    if (++come >= least) open();
    return opened;
  };
};

test("of two who wait for each other one is tried again, and both are done", async () => {
  const meet = barrier(2);
  const tries: string[] = [];
  const takeBoth = (name: string, first: number, second: number) =>
    allOrNothing(house, async (tx) => {
      tries.push(name);
      await sql`select pg_advisory_xact_lock(${first}::bigint)`.execute(tx);
      await meet();
      await sql`select pg_advisory_xact_lock(${second}::bigint)`.execute(tx);
      return done(name);
    });
  const ends = await Promise.all([takeBoth("one", 71, 72), takeBoth("other", 72, 71)]);
  expect(ends).toEqual([done("one"), done("other")]);
  expect(tries).toHaveLength(3);
});

test("what is refused leaves nothing behind", async () => {
  const before = await house.db.selectFrom("tenant").select("name").executeTakeFirstOrThrow();
  const end = await allOrNothing(house, async (tx) => {
    await tx.updateTable("tenant").set({ name: "改过的名字" }).execute();
    return refused<Refusal>({ kind: "move-not-allowed" });
  });
  expect(end.ok).toBe(false);
  expect(await house.db.selectFrom("tenant").select("name").executeTakeFirstOrThrow()).toEqual(before);
});
