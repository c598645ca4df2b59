import type { Db, Tx } from "#server/db/database.ts";
import { migrate } from "#server/db/migrate.ts";
import { withDatabase } from "#tests/support/test-database.ts";
import { expect, test } from "vitest";

const { db, pool } = await withDatabase();

const needsTransaction = async (tx: Tx) => tx.isTransaction;
const takesBoth = async (connection: Db) => connection.isTransaction;

test("a migrated database is left as it is", async () => {
  expect(await migrate(pool)).toEqual([]);
});

test("two servers that migrate together apply every migration once", async () => {
  await pool.query("drop schema public cascade; create schema public");
  const [first, second] = await Promise.all([migrate(pool), migrate(pool)]);
  const { rows } = await pool.query("select name from schema_migration order by name");
  expect([...first, ...second].toSorted()).toEqual(rows.map(({ name }) => name));
  expect(rows.length).toBeGreaterThan(0);
});

test("a migration that was changed after it had been applied is refused", async () => {
  await pool.query("update schema_migration set checksum = 'other' where name like '0001%'");
  await expect(migrate(pool)).rejects.toThrow("0001-house.sql");
});

test("a day comes as it is written, an instant as a Date", async () => {
  const { rows } = await pool.query("select date '2026-02-28' as day, timestamptz '2026-02-28T00:00:00Z' as instant");
  expect(rows[0]).toEqual({ day: "2026-02-28", instant: new Date("2026-02-28T00:00:00Z") });
});

test("a transaction is a connection, a connection is no transaction", async () => {
  // @ts-expect-error: forgetting the transaction does not compile
  expect(await needsTransaction(db)).toBe(false);
  expect(await db.transaction().execute(takesBoth)).toBe(true);
});
