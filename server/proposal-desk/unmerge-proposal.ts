import { type DeskOutcome, type DeskWork, notNow } from "#server/proposal-desk/desk-move.ts";
import { BEFORE_ASSIGNMENT } from "#server/proposal-desk/merge-proposal.ts";
import { readHistory } from "#server/proposal-desk/read-history.ts";
import { findProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";

/** Whether a merged proposal can be taken out again: its lead has not gone to a unit. */
export const mayUnmerge = (state: string, leadState: string | null): boolean =>
  state === "MERGED" && BEFORE_ASSIGNMENT.some((one) => one === leadState);

/** 撤销并案: it stands for itself again, and what it had brought along comes back to it. */
export const unmergeProposal = async ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  const tenantId = house.tenant.id;
  const leadId = proposal.merged_into;
  const lead = leadId === null ? undefined : await findProposal(tx, tenantId, leadId);
  if (!lead || !mayUnmerge(proposal.state, lead.state)) return notNow("并入的提案已经交办，不能再撤销并案。");
  const carried = await carriedBy(tx, tenantId, proposal.id);
  if (carried.length > 0)
    await tx
      .updateTable("proposal")
      .set({ merged_into: proposal.id })
      .where("tenant_id", "=", tenantId)
      .where("merged_into", "=", lead.id)
      .where("id", "in", carried)
      .execute();
  const moved = await takeProposalMove(tx, house, mover, proposal, "unmerge", {
    note: body.note ?? null,
    detail: { leadId: lead.id, leadCaseNo: lead.case_no },
    changes: { merged_into: null },
  });
  await touchProposal(tx, tenantId, lead.id, house.now());
  return moved;
};

/** What went along when it was merged last. */
const carriedBy = async (tx: DeskWork["tx"], tenantId: string, id: string): Promise<string[]> => {
  const moves = await readHistory(tx, tenantId, id);
  const carried = moves.findLast(({ entry }) => entry.move === "merge")?.detail["carried"];
  return Array.isArray(carried) ? carried.filter((one): one is string => typeof one === "string") : [];
};
