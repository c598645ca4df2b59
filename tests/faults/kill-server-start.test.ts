import { chanceFrom } from "#server/demo/chance.ts";
import { checkStorage } from "#tests/support/audit-promises.ts";
import { withDataOf } from "#tests/support/audit-submissions.ts";
import { type KillableServer, openKillableServer } from "#tests/support/killable-server.ts";
import { allMigrations, copyDataFolder, makeOldDataFolder } from "#tests/support/old-data-folder.ts";
import { isProving, recordProof } from "#tests/support/proof-record.ts";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { afterAll, expect, test } from "vitest";

const ROUNDS = isProving ? Number(process.env.PROVE_STARTS ?? 20) : 2;
const OLD_SUBMISSIONS = 20_000;
const SEED = process.env.KILL_SEED ?? String(Math.floor(Math.random() * 1e9));
const folders: string[] = [];
const servers: KillableServer[] = [];

afterAll(async () => {
  for (const server of servers) await server.discard();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const startTime = async (server: KillableServer): Promise<number> => {
  const began = Date.now();
  server.launch();
  await server.ready();
  return Date.now() - began;
};

const migrationsIn = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ there: boolean }>("select to_regclass('schema_migration') is not null as there");
  if (!rows[0]?.there) return [];
  const applied = await pool.query<{ name: string }>("select name from schema_migration order by name");
  return applied.rows.map(({ name }) => name);
};

/** How far each submission has come depends on the hour in which the demo is made: of the moves and photos only that they are there. */
const demoCounts = async (pool: Pool): Promise<unknown> => {
  const { rows } = await pool.query(
    `select (select count(*)::int from tenant) as tenants, (select count(*)::int from account) as accounts,
            (select count(*)::int from liaison_point) as points, (select count(*)::int from submission) as submissions,
            (select count(*) > 10000 from submission_move) as "hasMoves", (select count(*) > 100 from photo) as "hasPhotos"`,
  );
  return rows[0];
};

test(
  `${ROUNDS * 2} kills of first starts (cluster, migrations, demo) leave nothing half-made (KILL_SEED=${SEED})`,
  { timeout: 1_800_000 },
  async () => {
    const chance = chanceFrom(`${SEED} first`);
    const whole = await openKillableServer({ DEMO: "on" });
    servers.push(whole);
    const startMs = await startTime(whole);
    await whole.killAll();
    const wanted = await withDataOf(whole.dataDir, demoCounts);

    const wrong: unknown[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const server = await openKillableServer({ DEMO: "on" });
      servers.push(server);
      for (let kill = 0; kill < 2; kill++) {
        server.launch();
        await pause(chance.between(0, startMs));
        await server.killAll();
      }
      await startTime(server);
      await server.killAll();
      const found = await withDataOf(server.dataDir, async (pool) => [
        await demoCounts(pool),
        await checkStorage(pool),
      ]);
      if (JSON.stringify(found) !== JSON.stringify([wanted, []])) wrong.push(found);
      await server.discard();
    }
    recordProof("server", "first-starts", {
      tried: { "first starts": ROUNDS },
      faults: { "all, during the first start": ROUNDS * 2 },
      lost: 0,
      doubled: 0,
      broken: wrong.map((one) => JSON.stringify(one)),
      settings: { seed: SEED },
    });
    expect(wrong).toEqual([]);
  },
);

test(
  `${ROUNDS * 2} kills while an older database is migrated: every row is there once, at the newest version (KILL_SEED=${SEED})`,
  { timeout: 1_800_000 },
  async () => {
    const chance = chanceFrom(`${SEED} upgrade`);
    const names = await allMigrations();
    const old = await makeOldDataFolder(1, OLD_SUBMISSIONS);
    folders.push(old);
    const whole = await openKillableServer({}, await copyDataFolder(old));
    servers.push(whole);
    const startMs = await startTime(whole);
    await whole.discard();

    const broken: string[] = [];
    const lost: string[] = [];
    const reached: Record<string, number> = {};
    for (let round = 0; round < ROUNDS; round++) {
      const server = await openKillableServer({}, await copyDataFolder(old));
      servers.push(server);
      for (let kill = 0; kill < 2; kill++) {
        server.launch();
        await pause(chance.between(Math.floor(startMs / 4), startMs));
        await server.killAll();
        if (kill > 0) continue;
        const { length } = await withDataOf(server.dataDir, migrationsIn);
        reached[`killed with ${length} of ${names.length} migrations`] =
          (reached[`killed with ${length} of ${names.length} migrations`] ?? 0) + 1;
      }
      await startTime(server);
      await server.killAll();
      await withDataOf(server.dataDir, async (pool) => {
        const { rows } = await pool.query<{ text: string }>(
          "select distinct text from submission where text like '旧库 %'",
        );
        const { rows: all } = await pool.query<{ count: number }>("select count(*)::int as count from submission");
        if (rows.length < OLD_SUBMISSIONS) lost.push(`${OLD_SUBMISSIONS - rows.length} rows in round ${round}`);
        if (all[0]?.count !== OLD_SUBMISSIONS) broken.push(`${all[0]?.count} rows in round ${round}`);
        if ((await migrationsIn(pool)).join() !== names.join()) broken.push(`migrations in round ${round}`);
        broken.push(...(await checkStorage(pool)));
      });
      await server.discard();
    }
    recordProof("server", "upgrades", {
      tried: { upgrades: ROUNDS, "rows in each": OLD_SUBMISSIONS },
      faults: { "all, during an upgrade": ROUNDS * 2, ...reached },
      lost: lost.length,
      doubled: 0,
      broken,
      settings: { seed: SEED },
    });
    expect({ lost, broken }).toEqual({ lost: [], broken: [] });
  },
);
