import { connectDatabase, type Database, openDatabase } from "#server/db/database.ts";
import { SOCKET_PORT } from "#server/db/embedded/server-settings.ts";
import { shortSocketFolder } from "#server/db/embedded/socket-path.ts";
import type { Settings } from "#server/settings.ts";
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";

/** The database to be audited: the one of the running server where there is one, else started for as long as it takes. */
export const openAudited = async (settings: Settings): Promise<Database> => {
  if (settings.databaseUrl) return openDatabase(settings);
  return (await joinRunning(settings.dataDir)) ?? openDatabase(settings);
};

const joinRunning = async (dataDir: string): Promise<Database | undefined> => {
  const home = await realpath(join(dataDir, "postgres-18")).catch(() => undefined);
  if (home === undefined || process.platform === "win32") return undefined;
  const password = (await readFile(join(home, "password"), "utf8")).trim();
  const socket = await shortSocketFolder(join(home, "cluster"));
  const connection = { host: socket.path, port: SOCKET_PORT, user: "postgres", password, database: "postgres" };
  const database = connectDatabase({ ...connection, max: 2 });
  const close = async () => {
    await database.close();
    await socket.remove();
  };
  try {
    await database.pool.query("select 1");
    return { ...database, close };
  } catch {
    await close();
    return undefined;
  }
};
