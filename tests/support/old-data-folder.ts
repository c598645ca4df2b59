import { connectDatabase } from "#server/db/database.ts";
import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import { migrate } from "#server/db/migrate.ts";
import { execFileSync } from "node:child_process";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MIGRATIONS = "server/db/migrations";

export const allMigrations = async (): Promise<string[]> =>
  (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).toSorted();

/** A data folder as an earlier release left it: only its first `migrations`, and so many submissions called 旧库 1, 旧库 2, …. */
export const makeOldDataFolder = async (migrations: number, submissions: number): Promise<string> => {
  const [dataDir, early] = await Promise.all(
    ["lvzhi-old-", "lvzhi-early-"].map((name) => mkdtemp(join(tmpdir(), name))),
  );
  if (!dataDir || !early) throw new Error("no folder");
  for (const name of (await allMigrations()).slice(0, migrations))
    await copyFile(join(MIGRATIONS, name), join(early, name));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const { pool, close } = connectDatabase(postgres.connection);
  try {
    await migrate(pool, early);
    await pool.query("insert into tenant (id, name, short_name) values ('main', '演示政协', '演示')");
    await pool.query(
      `insert into submission (tenant_id, id, point_code, text, text_key, receipt_hash, fingerprint, written_at, received_at, changed_at)
       select 'main', gen_random_uuid(), 'K7Q2MX', '旧库 ' || n, sha256(n::text::bytea), sha256(('r' || n)::bytea), sha256('f'), now(), now(), now()
         from generate_series(1, $1::int) as n`,
      [submissions],
    );
  } finally {
    await close();
    await postgres.stop();
    await rm(early, { recursive: true });
  }
  return dataDir;
};

/** A copy of a stopped data folder, owners and rights included. */
export const copyDataFolder = async (from: string): Promise<string> => {
  const to = await mkdtemp(join(tmpdir(), "lvzhi-copy-"));
  execFileSync("cp", ["-a", `${from}/.`, to]);
  return to;
};
