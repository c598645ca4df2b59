import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { type DeskOutcome, type DeskWork, missing, notNow } from "#server/proposal-desk/desk-move.ts";
import { findProposal, touchProposal } from "#server/proposals/proposal-store.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";

/** What may still take others in, or give them back: nothing of it has gone to a unit yet. */
export const BEFORE_ASSIGNMENT: readonly ProposalState[] = ["FILED", "ASSIGNING"];

/**
 * 并案. Its authors keep everything: rows, signatures and duty stay as they are, and they read the lead's tasks and replies. Whatever had
 * been merged into it goes along to the same lead, so that a child names its lead at first hand; the history keeps which these were.
 */
export const mergeProposal = async ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  const tenantId = house.tenant.id;
  if (body.targetId === undefined) return missing("targetId", "请选择并入哪一件提案。");
  const target = await findProposal(tx, tenantId, body.targetId);
  if (!target || target.serial_no === null) return missing("targetId", "没有找到要并入的提案。");
  if (target.id === proposal.id) return missing("targetId", "不能并入自己。");
  if (target.state === "MERGED") {
    const lead = target.merged_into && (await findProposal(tx, tenantId, target.merged_into));
    return notNow(`所选提案已并入第${lead ? lead.case_no : ""}号，请直接选择那一件。`);
  }
  if (!BEFORE_ASSIGNMENT.includes(target.state)) return notNow("只能并入已立案、还没有交办的提案。");
  if (proposal.withdrawal_asked_at !== null) return notNow("提案人申请了撤案，请先答复。");

  const carried = await tx
    .updateTable("proposal")
    .set({ merged_into: target.id })
    .where("tenant_id", "=", tenantId)
    .where("merged_into", "=", proposal.id)
    .returning("id")
    .execute();
  const moved = await takeProposalMove(tx, house, mover, proposal, "merge", {
    note: body.note ?? `并入第${target.case_no}号《${target.title}》`,
    detail: { targetId: target.id, targetCaseNo: target.case_no, carried: carried.map(({ id }) => id) },
    changes: { merged_into: target.id },
  });
  await touchProposal(tx, tenantId, target.id, house.now());
  return moved;
};
