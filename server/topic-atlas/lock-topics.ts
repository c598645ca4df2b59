import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

const place = (tenantId: string) => sql`hashtextextended(${`topics ${tenantId}`}, 0)`;

/** Until the transaction ends nobody else writes topics or their sums. */
export const lockTopics = async (tx: Tx, tenantId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${place(tenantId)})`.execute(tx);
};

/** The same where nobody else does so now; false: somebody does. */
export const tryLockTopics = async (tx: Tx, tenantId: string): Promise<boolean> => {
  const { rows } = await sql<{
    is_mine: boolean;
  }>`select pg_try_advisory_xact_lock(${place(tenantId)}) as is_mine`.execute(tx);
  return rows[0]?.is_mine ?? false;
};
