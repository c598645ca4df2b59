/** domain.md §4.4. A submission held for review is RECEIVED and carries `held`; it is no state of its own. */
export const SUBMISSION_STATES = [
  "RECEIVED",
  "TRIAGED",
  "TRANSFERRED",
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
  ANSWERED: "已经有了答复。",
  CONVERTED: "您的意见已经转化，进入下一步工作。",
  REJECTED: "这件事不在受理范围内，请看下面的说明。",
  CLOSED: "已经办结。",
};
