import { inventTexts } from "#bench/opinion/invented-words.ts";
import { connectDatabase, type Database } from "#server/db/database.ts";
import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import { migrate } from "#server/db/migrate.ts";
import type { House } from "#server/house.ts";
import { indexSubmissions } from "#server/similar/index-texts.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { sql } from "kysely";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TENANT = "bench";
const ROWS_AT_ONCE = 5000;
const TEXTS_AT_ONCE = 20_000;

export interface OpinionWorld {
  readonly house: House;
  readonly database: Database;
  /** Adds submissions until there are so many, and reads them into the index. */
  fillTo(submissions: number): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own for invented submissions of four years. */
export const opinionWorld = async (): Promise<OpinionWorld> => {
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const database = connectDatabase(postgres.connection);
  await migrate(database.owner);
  const { db } = database;
  await sql`insert into tenant (id, name, short_name) values (${TENANT}, ${TENANT}, ${TENANT})`.execute(db);
  const tenant = { id: TENANT, name: TENANT, shortName: TENANT, epoch: "" };
  const house = { db, tenant, now: () => new Date("2026-12-01T00:00:00Z") } as House;
  const nextText = inventTexts("opinion");
  let stored = 0;
  const fillTo = async (submissions: number): Promise<void> => {
    while (stored < submissions) {
      const texts = Array.from({ length: Math.min(ROWS_AT_ONCE, submissions - stored) }, nextText);
      await insertTexts(database, texts);
      stored += texts.length;
    }
    while ((await indexSubmissions(house, TEXTS_AT_ONCE)) > 0);
    // As autovacuum would have done meanwhile.
    for (const table of ["submission", "similar_text", "similar_posting"])
      await database.owner.query(`vacuum (analyze) ${table}`);
  };
  const stop = async () => {
    await database.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { house, database, fillTo, stop };
};

const insertTexts = async ({ db }: Database, texts: readonly string[]): Promise<void> => {
  await sql`
    insert into submission (
      tenant_id, id, point_code, text, text_key, receipt_hash, fingerprint, written_at, received_at, changed_at)
    select ${TENANT}, gen_random_uuid(), 'BENCH', text, key, uuid_send(gen_random_uuid()), ''::bytea, at, at, at
    from unnest(${texts}::text[], ${texts.map(textKey)}::bytea[]) as t (text, key)
    cross join lateral (select timestamptz '2022-12-01' + (random() + length(key) * 0) * interval '1460 days' as at) as times`.execute(
    db,
  );
};
