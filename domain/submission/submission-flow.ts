import type { Step } from "#domain/flow/flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

/**
 * Who somebody is to one submission: staff of the office, another of them than who answered (reviewer; deskReviewer where the desk itself had
 * answered and nobody is assigned), the member who wrote it, the member or unit it was transferred to, the head of the studio that was asked, the
 * resident who holds its receipt, or the timer.
 */
export const SUBMISSION_ROLES = [
  "office",
  "reviewer",
  "deskReviewer",
  "author",
  "assignee",
  "head",
  "resident",
  "system",
] as const;
export type SubmissionRole = (typeof SUBMISSION_ROLES)[number];

export const SUBMISSION_MOVES = [
  "triage",
  "answer",
  "transferToMember",
  "transferToUnit",
  "convertToTopic",
  "convertToReport",
  "convertToProposal",
  "reject",
  "giveBack",
  "submitAnswer",
  "approveAnswer",
  "returnAnswer",
  "assign",
  "askBack",
  "supplement",
  "close",
  "reopen",
  "withdraw",
] as const;
export type SubmissionMove = (typeof SUBMISSION_MOVES)[number];

/** What must come with a move: the answer's text, a reason from the list, whom it goes to. */
export type SubmissionNeed = "note" | "reason" | "memberId" | "unitId";

export type SubmissionStep = Step<SubmissionState, SubmissionMove, SubmissionRole, SubmissionNeed>;

/** domain.md §4.4; a studio's inquiries go by domain/studio/inquiry-flow.ts. `submitAnswer` takes the place of `answer` where answers are reviewed. Undo is no row: it takes back the last move of the same person (see `undoOf`). */
export const submissionFlow: readonly SubmissionStep[] = [
  { from: "RECEIVED", move: "triage", to: "TRIAGED", by: "office" },
  { from: "RECEIVED", move: "withdraw", to: "CLOSED", by: "author" },
  { from: "TRIAGED", move: "answer", to: "ANSWERED", by: "office", needs: "note" },
  { from: "TRIAGED", move: "transferToMember", to: "TRANSFERRED", by: "office", needs: "memberId" },
  { from: "TRIAGED", move: "transferToUnit", to: "TRANSFERRED", by: "office", needs: "unitId" },
  { from: "TRIAGED", move: "convertToTopic", to: "CONVERTED", by: "office", earns: "SUBMISSION_CONVERTED" },
  { from: "TRIAGED", move: "convertToReport", to: "CONVERTED", by: "office", earns: "SUBMISSION_CONVERTED" },
  { from: "TRIAGED", move: "convertToProposal", to: "CONVERTED", by: "office", earns: "SUBMISSION_CONVERTED" },
  { from: "TRIAGED", move: "reject", to: "REJECTED", by: "office", needs: "reason" },
  { from: "TRANSFERRED", move: "answer", to: "ANSWERED", by: "assignee", needs: "note" },
  { from: "TRANSFERRED", move: "answer", to: "ANSWERED", by: "office", needs: "note" },
  { from: "TRANSFERRED", move: "transferToMember", to: "TRANSFERRED", by: "office", needs: "memberId" },
  { from: "TRANSFERRED", move: "transferToUnit", to: "TRANSFERRED", by: "office", needs: "unitId" },
  { from: "TRANSFERRED", move: "giveBack", to: "TRIAGED", by: "assignee", needs: "note" },
  { from: "TRIAGED", move: "submitAnswer", to: "IN_REVIEW", by: "office", needs: "note" },
  { from: "TRANSFERRED", move: "submitAnswer", to: "IN_REVIEW", by: "assignee", needs: "note" },
  { from: "TRANSFERRED", move: "submitAnswer", to: "IN_REVIEW", by: "office", needs: "note" },
  { from: "IN_REVIEW", move: "approveAnswer", to: "ANSWERED", by: "reviewer" },
  { from: "IN_REVIEW", move: "returnAnswer", to: "TRANSFERRED", by: "reviewer", needs: "note" },
  { from: "IN_REVIEW", move: "approveAnswer", to: "ANSWERED", by: "deskReviewer" },
  { from: "IN_REVIEW", move: "returnAnswer", to: "TRIAGED", by: "deskReviewer", needs: "note" },
  { from: "IN_REVIEW", move: "close", to: "CLOSED", by: "system" },
  { from: "ANSWERED", move: "close", to: "CLOSED", by: "office" },
  { from: "ANSWERED", move: "close", to: "CLOSED", by: "resident" },
  { from: "ANSWERED", move: "reopen", to: "TRIAGED", by: "resident", needs: "note" },
  { from: "CONVERTED", move: "close", to: "CLOSED", by: "office" },
  { from: "CONVERTED", move: "close", to: "CLOSED", by: "resident" },
  { from: "CONVERTED", move: "reopen", to: "TRIAGED", by: "resident", needs: "note" },
  { from: "REJECTED", move: "close", to: "CLOSED", by: "office" },
  { from: "RECEIVED", move: "close", to: "CLOSED", by: "system" },
  { from: "TRIAGED", move: "close", to: "CLOSED", by: "system" },
  { from: "TRANSFERRED", move: "close", to: "CLOSED", by: "system" },
  { from: "ANSWERED", move: "close", to: "CLOSED", by: "system" },
  { from: "CONVERTED", move: "close", to: "CLOSED", by: "system" },
  { from: "REJECTED", move: "close", to: "CLOSED", by: "system" },
];

/** What the button of a move says. */
export const labelBySubmissionMove: Record<SubmissionMove, string> = {
  triage: "受理",
  answer: "答复",
  transferToMember: "转委员",
  transferToUnit: "转承办单位",
  convertToTopic: "转为议事堂议题",
  convertToReport: "转为社情民意信息",
  convertToProposal: "转为提案线索",
  reject: "不予受理",
  giveBack: "退回",
  submitAnswer: "提交答复",
  approveAnswer: "审核通过",
  returnAnswer: "退回修改",
  assign: "分派",
  askBack: "请对方补充",
  supplement: "补充",
  close: "办结",
  reopen: "重新办理",
  withdraw: "撤回",
};

/** What stands where an answer would: nobody else works on it any more. */
export const WITHDRAWN = "本人已撤回";

/** A resident may send an answered submission back once (domain.md §4.4: reopen max 1). */
export const MOST_REOPENS = 1;
