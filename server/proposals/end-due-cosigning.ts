import type { House } from "#server/house.ts";
import { settleCosigning } from "#server/proposals/end-cosigning.ts";
import { lockProposal } from "#server/proposals/proposal-store.ts";

const AT_ONCE = 200;

/** Ends cosigning whose time is over, each in a transaction of its own; gives how many. */
export const endDueCosigning = async (house: House): Promise<number> => {
  const { db, tenant } = house;
  const due = await db
    .selectFrom("proposal")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("state", "in", ["COSIGNING", "RETURNED"])
    .where("cosign_deadline", "<=", house.now())
    .orderBy("cosign_deadline")
    .limit(AT_ONCE)
    .execute();
  for (const { id } of due) {
    await db.transaction().execute(async (tx) => {
      const proposal = await lockProposal(tx, tenant.id, id);
      if (proposal) await settleCosigning(tx, house, proposal);
    });
  }
  return due.length;
};
