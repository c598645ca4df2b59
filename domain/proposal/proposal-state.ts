/** domain.md §4.1. DRAFT on the server: somebody was invited to cosign it and it has not been submitted yet. */
export const PROPOSAL_STATES = [
  "DRAFT",
  "COSIGNING",
  "SUBMITTED",
  "PRE_REVIEW",
  "RE_REVIEW",
  "RETURNED",
  "NOT_FILED",
  "CONVERTED",
  "FILED",
  "MERGED",
  "WITHDRAWN",
  "ASSIGNING",
  "IN_HANDLING",
  "REPLIED",
  "EVALUATED",
  "REHANDLING",
  "TRACKING",
  "CLOSED",
  "ARCHIVED",
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A proposal begins in one of these: invited to cosign, handed in, or entered by the office and not yet confirmed. */
export const FIRST_PROPOSAL_STATES = ["DRAFT", "COSIGNING", "SUBMITTED"] as const satisfies readonly ProposalState[];

/** Nothing follows these; a MERGED one goes the way of the proposal that it was merged into. */
export const LAST_PROPOSAL_STATES = [
  "NOT_FILED",
  "CONVERTED",
  "WITHDRAWN",
  "ARCHIVED",
] as const satisfies readonly ProposalState[];

/** States of a proposal that has a case number (立案). */
export const FILED_STATES = [
  "FILED",
  "MERGED",
  "ASSIGNING",
  "IN_HANDLING",
  "REPLIED",
  "EVALUATED",
  "REHANDLING",
  "TRACKING",
  "CLOSED",
  "ARCHIVED",
] as const satisfies readonly ProposalState[];

export const labelByProposalState: Record<ProposalState, string> = {
  DRAFT: "待提交",
  COSIGNING: "联名中",
  SUBMITTED: "已提交",
  PRE_REVIEW: "预审中",
  RE_REVIEW: "复审中",
  RETURNED: "退回修改",
  NOT_FILED: "不予立案",
  CONVERTED: "已转社情民意",
  FILED: "已立案",
  MERGED: "已并案",
  WITHDRAWN: "已撤案",
  ASSIGNING: "待交办",
  IN_HANDLING: "办理中",
  REPLIED: "已答复",
  EVALUATED: "已评价",
  REHANDLING: "重新办理",
  TRACKING: "跟踪落实",
  CLOSED: "已办结",
  ARCHIVED: "已归档",
};
