import type { Tx } from "#server/db/database.ts";
import { sql } from "kysely";

type Numbers = readonly [tenantId: string, which: "serial_no" | "case_no", term: number, session: number];

/** Keeps the count of a term and session to oneself until the transaction ends: nobody takes a number meanwhile. */
export const holdNumbers = async (tx: Tx, ...numbers: Numbers): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${numbers.join(" ")}))`.execute(tx);
};

/** The next 流水号 or 提案号 of a term and session, from `first` on and without gaps: whoever takes one holds the count until its transaction ends. */
export const nextNumber = async (
  tx: Tx,
  tenantId: string,
  which: "serial_no" | "case_no",
  term: number,
  session: number,
  first = 1,
): Promise<number> => {
  await holdNumbers(tx, tenantId, which, term, session);
  const { rows } = await sql<{ next: number }>`
    select greatest(coalesce(max(${sql.ref(which)}), 0) + 1, ${first}::int) as next from proposal
    where tenant_id = ${tenantId} and term = ${term} and session = ${session}`.execute(tx);
  return rows[0]?.next ?? first;
};
