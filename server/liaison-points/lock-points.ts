import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** One writer of a tenant's points at a time, until the transaction ends: the tree is checked as it will be. */
export const lockPoints = async (tx: Tx, tenantId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`points ${tenantId}`}, 0))`.execute(tx);
};
