import { type DeskOutcome, type DeskWork, missing, notNow } from "#server/proposal-desk/desk-move.ts";
import { takeBackProposal } from "#server/proposals/book-proposal.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";

const settledAsking = { withdrawal_asked_at: null, withdrawal_reason: null };

const askedBefore = ({ proposal }: DeskWork) => ({
  before: {
    withdrawal_asked_at: proposal.withdrawal_asked_at?.toISOString() ?? null,
    withdrawal_reason: proposal.withdrawal_reason,
  },
});

/** 同意撤案: what the proposal earned is taken back by entries that reverse it. */
export const approveWithdrawal = async (work: DeskWork): Promise<DeskOutcome> => {
  const { tx, house, mover, proposal, body } = work;
  if (proposal.withdrawal_asked_at === null) return notNow("提案人没有申请撤案。");
  if (body.note === undefined) return missing("note", "请写明意见，提案人会看到。");
  if (await hasChildren(work)) return notNow("有提案并入了这一件，请先撤销并案。");
  const moved = await takeProposalMove(tx, house, mover, proposal, "approveWithdrawal", {
    note: body.note,
    detail: askedBefore(work),
    changes: { ...settledAsking, closed_at: house.now() },
  });
  if (moved.ok) await takeBackProposal(tx, house, { proposalId: proposal.id, note: "提案已撤案" });
  return moved;
};

export const declineWithdrawal = async (work: DeskWork): Promise<DeskOutcome> => {
  const { tx, house, mover, proposal, body } = work;
  if (proposal.withdrawal_asked_at === null) return notNow("提案人没有申请撤案。");
  if (body.note === undefined) return missing("note", "请写明不同意的理由，提案人会看到。");
  return takeProposalMove(tx, house, mover, proposal, "declineWithdrawal", {
    note: body.note,
    detail: askedBefore(work),
    changes: settledAsking,
  });
};

/** Takes back what the office entered on behalf, as long as its author has not made it theirs. */
export const voidEntry = async ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  if (proposal.entered_by === null || proposal.author_confirmed_at !== null)
    return notNow("只能撤销提案人还没有确认的代录。");
  if (body.note === undefined) return missing("note", "请写明撤销代录的原因。");
  return takeProposalMove(tx, house, mover, proposal, "voidEntry", { note: body.note });
};

const hasChildren = async ({ tx, proposal }: DeskWork): Promise<boolean> =>
  (await tx
    .selectFrom("proposal")
    .select("id")
    .where("tenant_id", "=", proposal.tenant_id)
    .where("merged_into", "=", proposal.id)
    .limit(1)
    .executeTakeFirst()) !== undefined;
