import { connectDatabase, type Database } from "#server/db/database.ts";
import type { RunningServer } from "#tests/support/running-server.ts";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** A connection of one's own into the embedded database of a running server: what is stored, not what is said. */
export const databaseOf = async ({ dataDir }: RunningServer): Promise<Database> => {
  const home = join(dataDir, "postgres-18");
  const cluster = join(home, "cluster");
  const [, , , port, socketFolder = ""] = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n");
  const password = (await readFile(join(home, "password"), "utf8")).trim();
  return connectDatabase({
    host: resolve(cluster, socketFolder),
    port: Number(port),
    user: "postgres",
    password,
    database: "postgres",
    max: 1,
  });
};
