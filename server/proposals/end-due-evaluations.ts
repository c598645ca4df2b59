import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { lockProposal } from "#server/proposals/proposal-store.ts";
import { SYSTEM, takeProposalMove } from "#server/proposals/take-proposal-move.ts";

/** Ends rating where its last day is over; who said nothing stays 未评价. Gives how many. */
export const endDueEvaluations = async (house: House): Promise<number> => {
  const { db, tenant } = house;
  const today = shanghaiDay(house.now());
  const due = await db
    .selectFrom("proposal")
    .select("id")
    .where("tenant_id", "=", tenant.id)
    .where("state", "=", "REPLIED")
    .where("evaluation_due_on", "<", today)
    .execute();
  for (const { id } of due) {
    await db.transaction().execute(async (tx) => {
      const proposal = await lockProposal(tx, tenant.id, id);
      const isDue = proposal?.evaluation_due_on && proposal.evaluation_due_on < today;
      if (proposal && isDue) await takeProposalMove(tx, house, SYSTEM, proposal, "endEvaluation");
    });
  }
  return due.length;
};
