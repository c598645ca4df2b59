import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** The next 流水号 or 提案号 of a term and session, without gaps: whoever takes one holds the count until its transaction ends. */
export const nextNumber = async (
  tx: Tx,
  tenantId: string,
  which: "serial_no" | "case_no",
  term: number,
  session: number,
): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`${tenantId} ${which} ${term} ${session}`}))`.execute(tx);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(${sql.ref(which)}), 0) + 1 as next from proposal
    where tenant_id = ${tenantId} and term = ${term} and session = ${session}`.execute(tx);
  return rows[0]?.next ?? 1;
};
