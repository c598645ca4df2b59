import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";

/** Beside the source, and beside the built server, which gets a copy. */
const FOLDER = join(import.meta.dirname, "migrations");

/** Any number, as long as it stays the same: two servers that start together migrate one after the other. */
const LOCK = 20_181_214;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Applies the migrations that the database has not seen, each in a transaction of its own; gives their names. A changed old one is refused. */
export const migrate = async (pool: Pool, folder = FOLDER): Promise<readonly string[]> => {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    return await applyNew(client, folder);
  } finally {
    // Closes the connection, and with it gives back the lock.
    client.release(true);
  }
};

const applyNew = async (client: PoolClient, folder: string): Promise<readonly string[]> => {
  await client.query(
    `create table if not exists schema_migration (
       name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from schema_migration",
  );
  const checksumByName = new Map(rows.map((row) => [row.name, row.checksum]));
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  for (const migration of migrations) {
    const known = checksumByName.get(migration.name);
    if (known === migration.checksum) continue;
    if (known) throw new Error(`The migration ${migration.name} is not the one that this database was made with.`);
    await apply(client, migration);
    applied.push(migration.name);
  }
  const names = new Set(migrations.map(({ name }) => name));
  const foreign = rows.find(({ name }) => !names.has(name));
  if (foreign) throw new Error(`The database is newer than this program: it has seen ${foreign.name}.`);
  return applied;
};

const apply = async (client: PoolClient, { name, sql, checksum }: Migration): Promise<void> => {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into schema_migration (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`The migration ${name} failed.`, { cause: error });
  }
};

const readMigrations = async (folder: string): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
};
