import { connectDatabase, type Database } from "#server/db/database.ts";
import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import { migrate } from "#server/db/migrate.ts";
import type { House } from "#server/house.ts";
import { sql } from "kysely";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const YEAR = "2026";
const TENANT = "bench";

export interface ScoreWorld {
  readonly house: House;
  readonly database: Database;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own with so many members of 60 entries each in one year; entries come without seals, which no statement reads. */
export const scoreWorld = async (members: number): Promise<ScoreWorld> => {
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-bench-"));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const database = connectDatabase(postgres.connection);
  await migrate(database.owner);
  await fill(database, members);
  const tenant = { id: TENANT, name: TENANT, shortName: TENANT, epoch: "" };
  const house = { db: database.db, tenant, now: () => new Date("2026-12-01T00:00:00Z") } as House;
  const stop = async () => {
    await database.close();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { house, database, stop };
};

const fill = async ({ db, owner }: Database, members: number): Promise<void> => {
  await sql`insert into tenant (id, name, short_name) values (${TENANT}, ${TENANT}, ${TENANT})`.execute(db);
  await sql`insert into sector (tenant_id, id, name, sort) values (${TENANT}, 's', 's', 1)`.execute(db);
  await sql`insert into member (tenant_id, id, member_no, name, sector_id, party, org_title)
    select ${TENANT}, gen_random_uuid(), no::text, '演示' || no, 's', '', '' from generate_series(1, ${members}::int) as no`.execute(
    db,
  );
  const client = await owner.connect();
  // The triggers would seal each of them: not what is measured here.
  await client.query("set session_replication_role = replica");
  // Millions of random keys go into an index by sorting in a minute, one by one in ten.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'duty_entry' and indexname <> 'duty_entry_pkey'`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(
    `insert into duty_entry (tenant_id, id, year, kind, source_id, matter_id, member_id, duty_on, facts, evidence, at)
     select $1, gen_random_uuid(), $2, kind, source, source, member.id, date '2026-01-05' + (no * 5), facts, evidence, now()
     from generate_series(1, 60) as no cross join member
     cross join lateral (select gen_random_uuid() as source,
       (array['MEETING_PRESENT', 'MEETING_EXCUSED', 'ACTIVITY_DONE', 'PROPOSAL_SUBMIT', 'PROPOSAL_FILED', 'OPINION_SUBMIT'])[1 + no % 6] as kind,
       jsonb_build_object('meetingKind', case when no % 3 = 0 then 'PLENARY' else 'TRAINING' end, 'isObligatory', true, 'halfDays', 5,
         'attendeeRole', 'MEMBER') as facts,
       jsonb_build_object('title', '演示 ' || no, 'link', null, 'by', '', 'note', '') as evidence
       where member.id is not null) as duty
     where member.tenant_id = $1`,
    [TENANT, YEAR],
  );
  for (const { definition } of indexes) await client.query(definition);
  await client.query("analyze duty_entry");
  client.release(true);
};
