import { type DeskOutcome, type DeskWork, notNow } from "#server/proposal-desk/desk-move.ts";
import { nextNumber } from "#server/proposals/next-number.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";

/** 立案: the next 提案号 of its term and session. What was entered on behalf needs its author's word first. */
export const fileProposal = async ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  if (proposal.entered_by !== null && proposal.author_confirmed_at === null)
    return notNow("这件提案由机关代录，提案人还没有确认，不能立案。");
  const { term, session } = proposal;
  const { meeting } = (await loadProposalSettings(tx, house)).settings;
  const first = meeting.term === term && meeting.session === session ? meeting.firstCaseNo : 1;
  const caseNo = await nextNumber(tx, house.tenant.id, "case_no", term, session, first);
  return takeProposalMove(tx, house, mover, proposal, "file", {
    note: body.note ?? null,
    detail: { caseNo, before: { category: proposal.category } },
    changes: {
      case_no: caseNo,
      filed_at: house.now(),
      ...(body.category !== undefined && { category: body.category }),
    },
  });
};
