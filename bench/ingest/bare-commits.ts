import { execFile, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client, type ClientConfig } from "pg";

const run = promisify(execFile);
const TEXT = "南苑路东段路灯损坏多日，晚上接送孩子看不清路，请有关部门尽快安排维修，并检查沿线其他路灯。";

/** The limit: one-row commits into a table of two columns, per second. */
export interface BareCommits {
  readonly name: string;
  measure(clients: number, seconds: number): Promise<number>;
}

/** By pgbench where it is installed, else by bare `pg` connections; both with prepared statements. */
export const openBareCommits = async (connection: ClientConfig, folder: string): Promise<BareCommits> => {
  const client = new Client(connection);
  await client.connect();
  await client.query("create table if not exists bare_commit (id uuid primary key, text text not null)");
  await client.end();
  const isPgbench = spawnSync("pgbench", ["--version"], { stdio: "ignore" }).status === 0;
  return isPgbench ? pgbench(connection, folder) : barePg(connection);
};

const pgbench = async (connection: ClientConfig, folder: string): Promise<BareCommits> => {
  const script = join(folder, "bare-commit.sql");
  await writeFile(script, `insert into bare_commit (id, text) values (gen_random_uuid(), '${TEXT}');\n`);
  const { host, port, user, password, database } = connection;
  const measure = async (clients: number, seconds: number) => {
    const { stdout } = await run(
      "pgbench",
      ["-n", "-M", "prepared", "-f", script, "-c", `${clients}`, "-j", `${Math.min(clients, 2)}`, "-T", `${seconds}`],
      {
        env: {
          ...process.env,
          PGHOST: host,
          PGPORT: `${port}`,
          PGUSER: user,
          PGPASSWORD: `${password}`,
          PGDATABASE: database,
        },
      },
    );
    const rate = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
    if (!rate) throw new Error(stdout);
    return Number(rate);
  };
  return { name: "pgbench, one-row commits", measure };
};

const barePg = (connection: ClientConfig): BareCommits => ({
  name: "pg, one-row commits",
  measure: async (clients, seconds) => {
    const all = await Promise.all(
      Array.from({ length: clients }, async () => {
        const client = new Client(connection);
        await client.connect();
        return client;
      }),
    );
    const started = performance.now();
    const until = started + seconds * 1000;
    const counts = await Promise.all(
      all.map(async (client) => {
        let count = 0;
        for (; performance.now() < until; count++) {
          await client.query({
            name: "commit",
            text: "insert into bare_commit (id, text) values ($1, $2)",
            values: [randomUUID(), TEXT],
          });
        }
        return count;
      }),
    );
    const rate = counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000);
    await Promise.all(all.map((client) => client.end()));
    return rate;
  },
});
