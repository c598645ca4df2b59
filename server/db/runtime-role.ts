import type { Pool } from "pg";

/** Who the server is while it serves people: it may write everything but what stands (decision 0152). */
export const RUNTIME_ROLE = "lvzhi_app";

/** The ledger and its seals are only added to; seals by the database alone. */
const TABLES_THAT_STAND = ["duty_entry", "duty_seal"] as const;

/** Any number, as long as it stays the same; another one than that of the migrations. */
const LOCK = 20_181_215;

/**
 * Makes the role and gives it its rights, where that is not done yet; to be called by the owner of the tables, after migrating. False where this
 * login may make no roles: then the owner gives up its own right to delete, and the triggers alone refuse changes.
 */
export const prepareRuntimeRole = async (owner: Pool): Promise<boolean> => {
  const client = await owner.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const isMade = (await mayActAs(client)) || (await makeRole(client));
    if (isMade) await grantRights(client);
    else await client.query(`revoke delete, truncate on ${TABLES_THAT_STAND.join(", ")} from current_user`);
    await client.query("commit");
    return isMade;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
};

type Client = Pick<Pool, "query">;

const mayActAs = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ may: boolean }>(
    "select pg_has_role(current_user, oid, 'member') as may from pg_roles where rolname = $1",
    [RUNTIME_ROLE],
  );
  return rows[0]?.may === true;
};

/** Databases of one cluster share their roles: another one may make it at this moment. */
const makeRole = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ may: boolean }>(
    "select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user",
  );
  if (rows[0]?.may !== true) return false;
  await client.query(`do $$ begin
    create role ${RUNTIME_ROLE} nologin;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  await client.query(`grant ${RUNTIME_ROLE} to current_user`);
  return true;
};

const grantRights = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ done: boolean }>(
    `select bool_and(has_table_privilege($1, oid, 'insert') or relname = any ($2)) as done
     from pg_class where relkind in ('r', 'p', 'v') and relnamespace = current_schema()::regnamespace`,
    [RUNTIME_ROLE, [...TABLES_THAT_STAND, "schema_migration"]],
  );
  if (rows[0]?.done === true) return;
  const { rows: names } = await client.query<{ schema: string }>("select quote_ident(current_schema()) as schema");
  const schema = names[0]?.schema ?? "public";
  await client.query(`
    grant usage on schema ${schema} to ${RUNTIME_ROLE};
    grant select, insert, update, delete on all tables in schema ${schema} to ${RUNTIME_ROLE};
    grant usage, select on all sequences in schema ${schema} to ${RUNTIME_ROLE};
    revoke update, delete, truncate on ${TABLES_THAT_STAND.join(", ")} from ${RUNTIME_ROLE};
    revoke insert on duty_seal from ${RUNTIME_ROLE};
    revoke insert, update, delete on schema_migration from ${RUNTIME_ROLE}`);
};
