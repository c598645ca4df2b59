import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import type { Tables } from "#server/db/tables.ts";
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import { Pool, type PoolConfig, types } from "pg";

/** Any connection. */
export type Db = Kysely<Tables>;

/** A connection inside a transaction; a `Db` is none. */
export type Tx = Transaction<Tables>;

export interface Database {
  readonly db: Db;
  readonly pool: Pool;
  /** For what changes tables: migrations, and the jobs' own. Its connections stay who they signed in as. */
  readonly owner: Pool;
  /** From now on `db` and `pool` act as this role. */
  actAs(role: string): void;
  close(): Promise<void>;
}

interface DatabaseSettings {
  readonly dataDir: string;
  /** A PostgreSQL of one's own; without it the embedded one is started on `dataDir`. */
  readonly databaseUrl?: string | undefined;
}

/** The database of the settings, running and reachable, not yet migrated. */
export const openDatabase = async ({ dataDir, databaseUrl }: DatabaseSettings): Promise<Database> => {
  if (databaseUrl) return connectDatabase({ connectionString: databaseUrl });
  const embedded = await startEmbeddedPostgres({ dataDir });
  const database = connectDatabase(embedded.connection);
  const close = async () => {
    await database.close();
    await embedded.stop();
  };
  return { ...database, close };
};

const DATE = 1082;

/** A pool of connections to a database that runs already. */
export const connectDatabase = (connection: PoolConfig): Database => {
  let role: string | undefined;
  const settings: PoolConfig = {
    max: 16,
    connectionTimeoutMillis: 10_000,
    ...connection,
    // A date is a day, not an instant in some time zone: it stays as it is written.
    types: {
      getTypeParser: (oid, format) => (oid === DATE ? (text: string) => text : types.getTypeParser(oid, format)),
    },
  };
  const pool = openPool({
    ...settings,
    onConnect: async (client) => {
      if (role !== undefined) await client.query(`set role ${role}`);
    },
  });
  const owner = openPool({ ...settings, max: 2 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    owner,
    actAs: (name) => {
      if (pool.totalCount > 0) throw new Error("the pool has been used as somebody else");
      role = name;
    },
    close: async () => {
      await db.destroy();
      await owner.end();
    },
  };
};

const openPool = (settings: PoolConfig): Pool => {
  const pool = new Pool(settings);
  // A connection may break at any time (a restarted database); the pool replaces it, and whoever queries is told. One that is in use
  // between two queries of a transaction tells nobody but its listeners: without any, this process would end.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
};
