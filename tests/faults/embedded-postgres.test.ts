import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import { processesOfCluster } from "#server/db/embedded/processes.ts";
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

let dataDir: string;
const holders: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await realpath(await mkdtemp(join(tmpdir(), "lvzhi-fault-")));
});

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill("SIGKILL");
  while ((await runningHere()) > 0) await pause(50);
  await rm(dataDir, { recursive: true, maxRetries: 20 });
});

/** A process with the database of `dataDir`, and the rows that it was told are on the disk. */
const hold = (folder = dataDir) => {
  const child = spawn(process.execPath, ["tests/support/database-holder.mjs", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  holders.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  return {
    child,
    isReady: () => output.startsWith("ready"),
    acknowledged: () => [...output.matchAll(/^row (\d+)\n/gm)].map(([, id]) => id ?? ""),
    kill: async (signal: NodeJS.Signals) => {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
};

const runningHere = async (): Promise<number> => (await processesOfCluster(await nameOfCluster())).length;

const nameOfCluster = async () => {
  const hash = createHash("sha256").update(join(dataDir, "postgres-18", "cluster"));
  return `lvzhi-${hash.digest("hex").slice(0, 16)}`;
};

const query = async (connection: ClientConfig, statement: string) => {
  const client = new Client(connection);
  await client.connect();
  return client.query(statement).finally(() => client.end());
};

test("ten kills of the server under load lose no acknowledged row and leave no process behind", async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 10; round++) {
    const holder = hold();
    await expect.poll(holder.isReady, { timeout: 30_000, interval: 5 }).toBe(true);
    await pause(50 + Math.random() * 250);
    await holder.kill("SIGKILL");
    acknowledged.push(...holder.acknowledged());
  }
  await expect.poll(runningHere, { timeout: 20_000 }).toBe(0);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const { rows } = await query(postgres.connection, "select id from line");
  await postgres.stop();
  const kept = new Set(rows.map(({ id }) => id));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

test("a kill during the first start leaves nothing half-made", async () => {
  for (let round = 0; round < 6; round++) {
    const folder = join(dataDir, `round-${round}`);
    const holder = hold(folder);
    await expect
      .poll(
        () =>
          readdir(folder).then(
            (names) => names.some((name) => name.includes("initializing")),
            () => false,
          ),
        {
          timeout: 20_000,
          interval: 2,
        },
      )
      .toBe(true);
    await pause(round * 90);
    await holder.kill("SIGKILL");
    const postgres = await startEmbeddedPostgres({ dataDir: folder });
    const { rows } = await query(postgres.connection, "show data_checksums");
    await postgres.stop();
    expect(rows).toEqual([{ data_checksums: "on" }]);
    expect(await readdir(folder)).toEqual(["postgres-18"]);
  }
});

test("a server that died with its database is followed by one that starts, though the process number of the old one is taken", async () => {
  const holder = hold();
  await expect.poll(holder.isReady, { timeout: 30_000 }).toBe(true);
  for (const { pid, command } of await processesOfCluster(await nameOfCluster())) {
    if (!command.startsWith("postgres: ")) process.kill(pid, "SIGKILL");
  }
  await holder.kill("SIGKILL");
  await expect.poll(runningHere, { timeout: 20_000 }).toBe(0);
  const pidFile = join(dataDir, "postgres-18", "cluster", "postmaster.pid");
  const lines = (await readFile(pidFile, "utf8")).split("\n");
  await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join("\n"));

  const postgres = await startEmbeddedPostgres({ dataDir });
  expect((await query(postgres.connection, "select 1 as one")).rows).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test("a data folder has one server: a second one is refused while the first lives", async () => {
  const holder = hold();
  await expect.poll(holder.isReady, { timeout: 30_000 }).toBe(true);
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
    `Process ${holder.child.pid} runs on this data folder`,
  );
  const before = holder.acknowledged().length;
  await expect.poll(() => holder.acknowledged().length, { timeout: 5000 }).toBeGreaterThan(before);
});

test("a database that is killed alone comes back", async () => {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const [postmaster] = (await processesOfCluster(await nameOfCluster())).filter(
    ({ command }) => !command.startsWith("postgres: "),
  );
  process.kill(postmaster?.pid ?? 0, "SIGKILL");
  const ask = () =>
    query(postgres.connection, "select 1 as one").then(
      ({ rows }) => rows,
      () => [],
    );
  await pause(200);
  await expect.poll(ask, { timeout: 20_000 }).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test("a database that is killed while it starts is started once more", async () => {
  await (await startEmbeddedPostgres({ dataDir })).stop();
  const starting = startEmbeddedPostgres({ dataDir });
  let killed: number | undefined;
  while (killed === undefined) {
    const seen = await processesOfCluster(await nameOfCluster());
    killed = seen.find(({ command }) => !command.startsWith("postgres: "))?.pid;
    await nextTurn();
  }
  process.kill(killed, "SIGKILL");
  const postgres = await starting;
  const running = (await processesOfCluster(await nameOfCluster())).map(({ pid }) => pid);
  expect(running).not.toContain(killed);
  expect((await query(postgres.connection, "select 1 as one")).rows).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test("it runs below a folder that only its owner may enter, and at a path too long for a socket", async () => {
  const secret = join(dataDir, "secret");
  const folder = join(secret, "long".repeat(40));
  await mkdir(folder, { recursive: true });
  await chmod(secret, 0o700);
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  expect((await query(postgres.connection, "select 1 as one")).rows).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test("it listens on no network, and asks for its password", async () => {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const { rows } = await query(
    postgres.connection,
    "select name, setting from pg_settings where name ~ '^(listen_addresses|fsync)$' order by 1",
  );
  expect(rows).toEqual([
    { name: "fsync", setting: "on" },
    { name: "listen_addresses", setting: "" },
  ]);
  await expect(query({ ...postgres.connection, password: "guess" }, "select 1")).rejects.toThrow("password");
  await postgres.stop();
});

test("what people wrote does not reach its log", async () => {
  const postgres = await startEmbeddedPostgres({ dataDir });
  await query(postgres.connection, "create table secret (text text primary key)");
  const insert = "insert into secret values ('浦发小区漏水')";
  await query(postgres.connection, insert);
  await expect(query(postgres.connection, insert)).rejects.toThrow("duplicate key");
  await postgres.stop();
  const log = await readFile(join(dataDir, "postgres-18", "postgres.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("浦发");
});
