/** domain.md §4.4; IN_REVIEW is an answer that waits for a second person, where the tenant asks for it; NEEDS_INFO belongs to a studio's inquiry. A submission held for review is RECEIVED and carries `held`; it is no state of its own. */
export const SUBMISSION_STATES = [
  "RECEIVED",
  "TRIAGED",
  "TRANSFERRED",
  "IN_REVIEW",
  "NEEDS_INFO",
  "ANSWERED",
  "CONVERTED",
  "REJECTED",
  "CLOSED",
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What the office reads. */
export const labelBySubmissionState: Record<SubmissionState, string> = {
  RECEIVED: "待受理",
  TRIAGED: "已受理",
  TRANSFERRED: "已转办",
  IN_REVIEW: "答复待审",
  NEEDS_INFO: "待补充",
  ANSWERED: "已答复",
  CONVERTED: "已转化",
  REJECTED: "不予受理",
  CLOSED: "已办结",
};

/** What the resident reads on the receipt: the state in words. */
export const sentenceBySubmissionState: Record<SubmissionState, string> = {
  RECEIVED: "已经收到，正在等待工作人员查看。",
  TRIAGED: "工作人员已经看过，正在研究怎么办。",
  TRANSFERRED: "已经转给负责的委员或单位，正在办理。",
  IN_REVIEW: "正在办理，答复正在审核。",
  NEEDS_INFO: "需要您补充一些情况，请看下面的说明。",
  ANSWERED: "已经有了答复。",
  CONVERTED: "您的意见已经转化，进入下一步工作。",
  REJECTED: "这件事不在受理范围内，请看下面的说明。",
  CLOSED: "已经办结。",
};
