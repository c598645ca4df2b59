import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import { lockProposal, lockProposals } from "#server/proposals/proposal-store.ts";
import { type Mover, SYSTEM, takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";

/** Archives those of the list that are closed; gives how many were, and how many were not. */
export const archiveProposals = async (
  tx: Tx,
  house: House,
  mover: Mover,
  ids: readonly string[],
): Promise<{ archived: number; left: number }> => {
  let archived = 0;
  await lockProposals(tx, house.tenant.id, ids);
  for (const id of new Set(ids)) {
    const proposal = await lockProposal(tx, house.tenant.id, id);
    if (!proposal) continue;
    const moved = await takeProposalMove(tx, house, mover, proposal, "archive");
    if (moved.ok) archived += 1;
  }
  return { archived, left: new Set(ids).size - archived };
};

/** At the end of the year what was closed in an earlier one goes into the archive; a promise that is open is not closed and stays. */
export const archiveFormerYears = async (house: House): Promise<number> => {
  const year = shanghaiDay(house.now()).slice(0, 4);
  const due = await house.db
    .selectFrom("proposal")
    .select("id")
    .where("tenant_id", "=", house.tenant.id)
    .where("state", "=", "CLOSED")
    .where("closed_at", "<", new Date(`${year}-01-01T00:00:00+08:00`))
    .limit(2_000)
    .execute();
  const ids = due.map(({ id }) => id);
  const { archived } = await house.db.transaction().execute((tx) => archiveProposals(tx, house, SYSTEM, ids));
  return archived;
};
