import { labelOf, type ListEntry } from "#domain/settings/proposal-settings.ts";
import { type DeskOutcome, type DeskWork, missing } from "#server/proposal-desk/desk-move.ts";
import { takeProposalMove } from "#server/proposals/take-proposal-move.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";

/** Whoever begins a review takes it up. */
export const startReview = ({ tx, house, mover, proposal, actor }: DeskWork): Promise<DeskOutcome> =>
  takeProposalMove(tx, house, mover, proposal, "startReview", {
    detail: { before: { reviewed_by: proposal.reviewed_by } },
    changes: { reviewed_by: actor.accountId },
  });

export const passReview = ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> =>
  takeProposalMove(tx, house, mover, proposal, "pass", {
    note: body.note ?? null,
    detail: { before: { category: proposal.category } },
    changes: body.category === undefined ? {} : { category: body.category },
  });

/** 退回修改: what is to be mended, in words; a reason of the tenant's list may lead them. */
export const returnProposal = async ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  const { revisionReasons } = (await loadProposalSettings(tx, house)).settings;
  if (body.reason !== undefined && !isOf(revisionReasons, body.reason)) return missing("reason", "没有这个退回原因。");
  const note = joined(body.reason && labelOf(revisionReasons, body.reason), body.note);
  if (note === null) return missing("note", "请写明需要修改什么。");
  return takeProposalMove(tx, house, mover, proposal, "return", { note, detail: { reason: body.reason ?? null } });
};

/** 不予立案: with one of the tenant's reasons, and words where it takes some. The proposers read both. */
export const refuseProposal = async ({ tx, house, mover, proposal, body }: DeskWork): Promise<DeskOutcome> => {
  const { refusalReasons } = (await loadProposalSettings(tx, house)).settings;
  if (body.reason === undefined || !isOf(refusalReasons, body.reason))
    return missing("reason", "请选择不予立案的理由。");
  const note = joined(labelOf(refusalReasons, body.reason), body.note);
  return takeProposalMove(tx, house, mover, proposal, "refuse", { note, detail: { reason: body.reason } });
};

const isOf = (entries: readonly ListEntry[], code: string): boolean => entries.some((entry) => entry.code === code);

const joined = (label: string | undefined, words: string | undefined): string | null =>
  [label, words].filter(Boolean).join("：") || null;
