import type { SubmissionStep } from "#domain/submission/submission-flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

/**
 * domain.md §4.5: an inquiry asked at a 委员工作室. It is a submission by channel STUDIO and goes by this table instead of submission-flow.ts:
 * its ASKED is RECEIVED, ASSIGNED is TRANSFERRED, REPLIED is ANSWERED (decision 0170).
 */
export const inquiryFlow: readonly SubmissionStep[] = [
  { from: "RECEIVED", move: "assign", to: "TRANSFERRED", by: "system", needs: "memberId" },
  { from: "RECEIVED", move: "assign", to: "TRANSFERRED", by: "head", needs: "memberId" },
  { from: "RECEIVED", move: "assign", to: "TRANSFERRED", by: "office", needs: "memberId" },
  { from: "TRANSFERRED", move: "assign", to: "TRANSFERRED", by: "head", needs: "memberId" },
  { from: "TRANSFERRED", move: "assign", to: "TRANSFERRED", by: "office", needs: "memberId" },
  // Handed to the head, who answers or gives it to another; the asker's term goes on.
  { from: "TRANSFERRED", move: "giveBack", to: "TRANSFERRED", by: "assignee", needs: "note" },
  { from: "TRANSFERRED", move: "answer", to: "ANSWERED", by: "assignee", needs: "note" },
  { from: "TRANSFERRED", move: "answer", to: "ANSWERED", by: "head", needs: "note" },
  { from: "TRANSFERRED", move: "askBack", to: "NEEDS_INFO", by: "assignee", needs: "note" },
  { from: "NEEDS_INFO", move: "supplement", to: "TRANSFERRED", by: "resident", needs: "note" },
  { from: "NEEDS_INFO", move: "answer", to: "ANSWERED", by: "assignee", needs: "note" },
  { from: "ANSWERED", move: "supplement", to: "TRANSFERRED", by: "resident", needs: "note" },
  { from: "RECEIVED", move: "reject", to: "REJECTED", by: "head", needs: "reason" },
  { from: "TRANSFERRED", move: "reject", to: "REJECTED", by: "head", needs: "reason" },
  { from: "RECEIVED", move: "reject", to: "REJECTED", by: "office", needs: "reason" },
  { from: "TRANSFERRED", move: "reject", to: "REJECTED", by: "office", needs: "reason" },
  { from: "NEEDS_INFO", move: "reject", to: "REJECTED", by: "office", needs: "reason" },
  { from: "TRANSFERRED", move: "convertToTopic", to: "CONVERTED", by: "office", earns: "SUBMISSION_CONVERTED" },
  { from: "TRANSFERRED", move: "convertToReport", to: "CONVERTED", by: "office", earns: "SUBMISSION_CONVERTED" },
  { from: "TRANSFERRED", move: "convertToProposal", to: "CONVERTED", by: "office", earns: "SUBMISSION_CONVERTED" },
  { from: "ANSWERED", move: "close", to: "CLOSED", by: "resident" },
  { from: "ANSWERED", move: "close", to: "CLOSED", by: "system" },
  { from: "CONVERTED", move: "close", to: "CLOSED", by: "system" },
  { from: "REJECTED", move: "close", to: "CLOSED", by: "system" },
  { from: "NEEDS_INFO", move: "close", to: "CLOSED", by: "system" },
];

/** What the button of a move says in a studio, where it differs from a submission's. */
export const labelByInquiryMove = { assign: "分派", giveBack: "转请负责人", reject: "移除", answer: "答复" } as const;

/** What the asker reads of each state on the receipt. */
export const sentenceByInquiryState: Record<SubmissionState, string> = {
  RECEIVED: "已经收到，正在安排委员答复。",
  TRIAGED: "已经收到，正在安排委员答复。",
  TRANSFERRED: "已经交给值班委员，正在准备答复。",
  IN_REVIEW: "已经交给值班委员，正在准备答复。",
  NEEDS_INFO: "委员请您补充一些情况，请看下面的说明。",
  ANSWERED: "委员已经答复。",
  CONVERTED: "您说的事已经转化，进入下一步工作。",
  REJECTED: "这一条没有作为咨询受理，请看下面的说明。",
  CLOSED: "已经办结。",
};

/** What the office, the studio and the asker read of an inquiry where a submission's own word would mislead. */
export const labelByInquiryState: Record<SubmissionState, string> = {
  RECEIVED: "待分派",
  TRIAGED: "待分派",
  TRANSFERRED: "待答复",
  IN_REVIEW: "待答复",
  NEEDS_INFO: "待补充",
  ANSWERED: "已答复",
  CONVERTED: "已转化",
  REJECTED: "已移除",
  CLOSED: "已办结",
};

/** The asker may come back once after an answer (domain.md §4.5). */
export const MOST_SUPPLEMENTS = 1;
