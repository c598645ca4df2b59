import { connectDatabase, type Database } from "#server/db/database.ts";
import { connectionOf } from "#tests/support/database-of-server.ts";
import type { RunningServer } from "#tests/support/running-server.ts";

/** A connection of one's own into the embedded database of a running server: what is stored, not what is said. */
export const databaseOf = async ({ dataDir }: RunningServer): Promise<Database> =>
  connectDatabase({ ...(await connectionOf(dataDir)), max: 1 });
