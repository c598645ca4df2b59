import type { Tx } from "#server/db/database.ts";
import { findProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { sql } from "kysely";

/**
 * The proposal, locked with what it is merged into and what it is to be merged into: these first, each kind in one order, so that two
 * moves do not wait for each other in a circle.
 */
export const lockWithLeads = async (
  tx: Tx,
  tenantId: string,
  id: string,
  targetId?: string,
): Promise<Proposal | undefined> => {
  await sql`
    select id from proposal
    where tenant_id = ${tenantId} and (id = ${id} or id = ${targetId ?? null}::uuid
      or id = (select merged_into from proposal where tenant_id = ${tenantId} and id = ${id}))
    order by merged_into is not null, id
    for update`.execute(tx);
  return findProposal(tx, tenantId, id);
};
