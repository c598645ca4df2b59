import { connectDatabase } from "#server/db/database.ts";
import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import type { Acknowledged } from "#tests/support/resending-client.ts";
import type { Pool } from "pg";

/** Opens the database of a stopped server for the time of `work`. */
export const withDataOf = async <Value>(dataDir: string, work: (pool: Pool) => Promise<Value>): Promise<Value> => {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const { pool, close } = connectDatabase(postgres.connection);
  try {
    return await work(pool);
  } finally {
    await close();
    await postgres.stop();
  }
};

/** What was acknowledged and is not in the database exactly once, and what is there without having been acknowledged; among the texts with these words. */
export const auditSubmissions = async (pool: Pool, acknowledged: readonly Acknowledged[], words = "") => {
  const { rows } = await pool.query<{ id: string; text: string }>(
    "select id, text from submission where position($1 in text) > 0",
    [words],
  );
  const textById = new Map(rows.map(({ id, text }) => [id, text]));
  const seen = new Set<string>();
  const ids = new Set(acknowledged.map(({ id }) => id));
  return {
    lost: acknowledged.filter(({ id, text }) => textById.get(id) !== text).map(({ text }) => text),
    doubled: rows.filter(({ text }) => seen.size === seen.add(text).size).map(({ text }) => text),
    unacknowledged: rows.filter(({ id }) => !ids.has(id)).map(({ text }) => text),
  };
};
