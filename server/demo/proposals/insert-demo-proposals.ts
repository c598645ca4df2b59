import type { Tx } from "#server/db/database.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import { PROPOSAL_TABLES_IN_ORDER, type ProposalRows } from "#server/demo/proposals/proposal-rows.ts";
import type { Tables } from "#server/db/tables.ts";
import type { Insertable } from "kysely";

/** Proposals with everything beneath them; those that others were merged into come first. */
export const insertDemoProposals = async (tx: Tx, tenantId: string, rows: ProposalRows): Promise<void> => {
  for (const table of PROPOSAL_TABLES_IN_ORDER) {
    const withTenant = rows[table].map((row) => ({ tenant_id: tenantId, ...row }));
    await insertMany(tx, table, sorted(withTenant) as readonly Insertable<Tables[typeof table]>[]);
  }
};

const sorted = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => Number("merged_into" in a) - Number("merged_into" in b));
