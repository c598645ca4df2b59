import type { Step } from "#domain/flow/flow.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";

/** Who somebody is to one proposal: its first proposer, the staff of the 提案委, or the clock and what follows by itself. */
export const PROPOSAL_ROLES = ["firstProposer", "committee", "system"] as const;
export type ProposalRole = (typeof PROPOSAL_ROLES)[number];

export const PROPOSAL_MOVES = [
  "invite",
  "endCosigning",
  "submit",
  "withdraw",
  "startReview",
  "pass",
  "return",
  "refuse",
  "convert",
  "file",
  "merge",
  "unmerge",
  "askWithdrawal",
  "declineWithdrawal",
  "approveWithdrawal",
  "prepareAssignment",
  "backToFiled",
  "assign",
  "fastTrack",
  "reply",
  "endEvaluation",
  "rehandle",
  "close",
  "track",
  "fulfil",
  "lookBack",
  "archive",
  "voidEntry",
] as const;
export type ProposalMove = (typeof PROPOSAL_MOVES)[number];

/** What must come with a move. */
export type ProposalNeed = "note" | "reason" | "target" | "promiseOn" | "units";

export type ProposalStep = Step<ProposalState, ProposalMove, ProposalRole, ProposalNeed>;

/** domain.md §4.1. Signing, evaluating, contacts and extensions move no proposal: they are rows of their own. */
export const proposalFlow: readonly ProposalStep[] = [
  { from: "DRAFT", move: "invite", to: "COSIGNING", by: "firstProposer" },
  { from: "COSIGNING", move: "invite", to: "COSIGNING", by: "firstProposer" },
  // Everybody has answered, or the deadline has passed: open names are dropped, visibly.
  { from: "COSIGNING", move: "endCosigning", to: "DRAFT", by: "system" },
  { from: "COSIGNING", move: "endCosigning", to: "DRAFT", by: "firstProposer" },
  { from: "DRAFT", move: "submit", to: "SUBMITTED", by: "firstProposer", earns: "PROPOSAL_SUBMIT" },
  { from: "DRAFT", move: "withdraw", to: "WITHDRAWN", by: "firstProposer" },
  { from: "COSIGNING", move: "withdraw", to: "WITHDRAWN", by: "firstProposer" },
  { from: "SUBMITTED", move: "withdraw", to: "WITHDRAWN", by: "firstProposer" },
  { from: "SUBMITTED", move: "startReview", to: "PRE_REVIEW", by: "committee" },
  { from: "PRE_REVIEW", move: "pass", to: "RE_REVIEW", by: "committee" },
  { from: "PRE_REVIEW", move: "return", to: "RETURNED", by: "committee", needs: "note" },
  { from: "PRE_REVIEW", move: "refuse", to: "NOT_FILED", by: "committee", needs: "reason" },
  { from: "PRE_REVIEW", move: "convert", to: "CONVERTED", by: "committee", needs: "note" },
  { from: "RE_REVIEW", move: "file", to: "FILED", by: "committee", earns: "PROPOSAL_FILED" },
  { from: "RE_REVIEW", move: "return", to: "RETURNED", by: "committee", needs: "note" },
  { from: "RE_REVIEW", move: "refuse", to: "NOT_FILED", by: "committee", needs: "reason" },
  { from: "RE_REVIEW", move: "convert", to: "CONVERTED", by: "committee", needs: "note" },
  // Cosigners are asked again where what was returned was rewritten.
  { from: "RETURNED", move: "invite", to: "RETURNED", by: "firstProposer" },
  { from: "RETURNED", move: "endCosigning", to: "RETURNED", by: "system" },
  { from: "RETURNED", move: "endCosigning", to: "RETURNED", by: "firstProposer" },
  // Who signed while it was returned earns it too; what was booked before is not booked twice.
  { from: "RETURNED", move: "submit", to: "SUBMITTED", by: "firstProposer", earns: "PROPOSAL_SUBMIT" },
  { from: "RETURNED", move: "withdraw", to: "WITHDRAWN", by: "firstProposer" },
  // What the office entered on behalf and its author has not confirmed: entered by mistake, or disowned.
  { from: "SUBMITTED", move: "voidEntry", to: "WITHDRAWN", by: "committee", needs: "note" },
  { from: "PRE_REVIEW", move: "voidEntry", to: "WITHDRAWN", by: "committee", needs: "note" },
  { from: "RE_REVIEW", move: "voidEntry", to: "WITHDRAWN", by: "committee", needs: "note" },
  { from: "FILED", move: "merge", to: "MERGED", by: "committee", needs: "target" },
  { from: "MERGED", move: "unmerge", to: "FILED", by: "committee" },
  { from: "FILED", move: "askWithdrawal", to: "FILED", by: "firstProposer", needs: "note" },
  { from: "FILED", move: "declineWithdrawal", to: "FILED", by: "committee", needs: "note" },
  { from: "FILED", move: "approveWithdrawal", to: "WITHDRAWN", by: "committee", needs: "note" },
  { from: "FILED", move: "prepareAssignment", to: "ASSIGNING", by: "committee", needs: "units" },
  { from: "ASSIGNING", move: "prepareAssignment", to: "ASSIGNING", by: "committee", needs: "units" },
  { from: "ASSIGNING", move: "backToFiled", to: "FILED", by: "committee" },
  { from: "ASSIGNING", move: "assign", to: "IN_HANDLING", by: "committee" },
  { from: "FILED", move: "fastTrack", to: "IN_HANDLING", by: "committee", needs: "units" },
  // All units that answer have had their reply passed.
  { from: "IN_HANDLING", move: "reply", to: "REPLIED", by: "system" },
  { from: "REHANDLING", move: "reply", to: "REPLIED", by: "system" },
  // Everybody has rated, or the time for it is over: silence is 未评价.
  { from: "REPLIED", move: "endEvaluation", to: "EVALUATED", by: "system" },
  { from: "REPLIED", move: "endEvaluation", to: "EVALUATED", by: "committee" },
  { from: "EVALUATED", move: "rehandle", to: "REHANDLING", by: "committee", needs: "note" },
  { from: "EVALUATED", move: "close", to: "CLOSED", by: "committee" },
  { from: "EVALUATED", move: "track", to: "TRACKING", by: "committee", needs: "promiseOn" },
  { from: "TRACKING", move: "track", to: "TRACKING", by: "committee", needs: "promiseOn" },
  { from: "TRACKING", move: "fulfil", to: "CLOSED", by: "committee" },
  { from: "TRACKING", move: "rehandle", to: "REHANDLING", by: "committee", needs: "note" },
  { from: "CLOSED", move: "lookBack", to: "TRACKING", by: "committee", needs: "promiseOn" },
  { from: "CLOSED", move: "archive", to: "ARCHIVED", by: "committee" },
  { from: "CLOSED", move: "archive", to: "ARCHIVED", by: "system" },
];

/** What the button of a move says. */
export const labelByProposalMove: Record<ProposalMove, string> = {
  invite: "邀请联名",
  endCosigning: "结束联名",
  submit: "提交提案",
  withdraw: "撤回",
  startReview: "开始审查",
  pass: "预审通过",
  return: "退回修改",
  refuse: "不予立案",
  convert: "转社情民意",
  file: "立案",
  merge: "并案",
  unmerge: "撤销并案",
  askWithdrawal: "申请撤案",
  declineWithdrawal: "不同意撤案",
  approveWithdrawal: "同意撤案",
  prepareAssignment: "拟定承办单位",
  backToFiled: "退回待交办前",
  assign: "交办",
  fastTrack: "提前交办",
  reply: "答复",
  endEvaluation: "结束评价",
  rehandle: "重新办理",
  close: "办结",
  track: "跟踪落实",
  fulfil: "承诺已兑现",
  lookBack: "回头看",
  archive: "归档",
  voidEntry: "撤销代录",
};
