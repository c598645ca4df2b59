import type { Step } from "#domain/flow/flow.ts";

export const APPEAL_STATES = ["OPENED", "ACCEPTED", "REJECTED", "WITHDRAWN"] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const labelByAppealState: Record<AppealState, string> = {
  OPENED: "待答复",
  ACCEPTED: "已采纳",
  REJECTED: "维持原记录",
  WITHDRAWN: "已撤回",
};

export const APPEAL_MOVES = ["accept", "reject", "withdraw"] as const;
export type AppealMove = (typeof APPEAL_MOVES)[number];

/** 「有疑问」 of a member on a line of the ledger, or on something that is missing. Accepting corrects by reversal and a new entry, never by an edit. */
export const appealFlow: readonly Step<AppealState, AppealMove, "author" | "memberAffairs", "note">[] = [
  { from: "OPENED", move: "accept", to: "ACCEPTED", by: "memberAffairs", needs: "note" },
  { from: "OPENED", move: "reject", to: "REJECTED", by: "memberAffairs", needs: "note" },
  { from: "OPENED", move: "withdraw", to: "WITHDRAWN", by: "author" },
];
