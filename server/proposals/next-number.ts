import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

/** The next 流水号 or 提案号 of a term and session, from `first` on and without gaps: whoever takes one holds the count until its transaction ends. */
export const nextNumber = async (
  tx: Tx,
  tenantId: string,
  which: "serial_no" | "case_no",
  term: number,
  session: number,
  first = 1,
): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`${tenantId} ${which} ${term} ${session}`}))`.execute(tx);
  const { rows } = await sql<{ next: number }>`
    select greatest(coalesce(max(${sql.ref(which)}), 0) + 1, ${first}::int) as next from proposal
    where tenant_id = ${tenantId} and term = ${term} and session = ${session}`.execute(tx);
  return rows[0]?.next ?? first;
};
