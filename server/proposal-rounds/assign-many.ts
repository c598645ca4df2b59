import { refusals } from "#contract/refusals.ts";
import type { House } from "#server/house.ts";
import { assignUnits } from "#server/handling/assign-units.ts";
import { inProposal } from "#server/proposal-rounds/in-proposal.ts";
import type { Actor } from "#server/session/find-actor.ts";

export interface AssignedMany {
  readonly assigned: string[];
  readonly refused: { readonly id: string; readonly code: string; readonly reason: string }[];
}

/** 批量交办: each proposal in a transaction of its own, so that one that cannot go keeps nobody. */
export const assignMany = async (house: House, actor: Actor, ids: readonly string[]): Promise<AssignedMany> => {
  const report: AssignedMany = { assigned: [], refused: [] };
  for (const id of new Set(ids)) {
    const done = await inProposal(house, id, (tx, proposal) => assignUnits(tx, house, actor, proposal));
    if (done.ok) report.assigned.push(id);
    else
      report.refused.push({
        id,
        code: done.refusal.kind,
        reason: done.refusal.detail ?? refusals[done.refusal.kind].detail,
      });
  }
  return report;
};
