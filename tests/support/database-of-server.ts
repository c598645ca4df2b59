import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientConfig } from "pg";

/** A connection to the embedded database of a running server. */
export const connectionOf = async (dataDir: string): Promise<ClientConfig> => ({
  host: join(dataDir, "postgres-18", "cluster"),
  port: 5432,
  user: "postgres",
  password: (await readFile(join(dataDir, "postgres-18", "password"), "utf8")).trim(),
  database: "postgres",
});
