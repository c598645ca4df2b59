import { refusalOfFault } from "#server/http/faults.ts";
import { withDatabase } from "#tests/support/test-database.ts";
import { sql } from "kysely";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";

const database = await withDatabase();

test("a database that goes away between two queries of a transaction ends the transaction, not this process", async () => {
  const working = database.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(database.db);
    // What is said of a lost connection arrives on its own, while nobody asks: unheard, it would be an uncaught error.
    await pause(50);
    await sql`select 1`.execute(tx);
  });
  const fault: unknown = await working.catch((error: unknown) => error);
  expect(refusalOfFault(fault)).toEqual({ kind: "busy", retryAfterSeconds: 3 });

  const again = await sql<{ one: number }>`select 1 as one`.execute(database.db);
  expect(again.rows).toEqual([{ one: 1 }]);
});
