import type { SubmissionState } from "#domain/submission/submission-state.ts";

/** How the matter of a topic stands, to somebody who meets the same: no promise, no state of one person's submission. */
export const topicStateWords: Record<SubmissionState, string> = {
  RECEIVED: "正在受理",
  TRIAGED: "正在办理",
  TRANSFERRED: "正在办理",
  IN_REVIEW: "正在办理",
  NEEDS_INFO: "正在办理",
  ANSWERED: "已有答复",
  CONVERTED: "已转化为信息或提案",
  REJECTED: "已受理过",
  CLOSED: "已办结",
};
