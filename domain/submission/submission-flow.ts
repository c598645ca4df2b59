import type { Step } from "#domain/flow/flow.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";

/** Who somebody is to one submission: staff of the office, the member who wrote it, the member it was transferred to, the resident who holds its receipt, or the timer. */
export const SUBMISSION_ROLES = ["office", "author", "assignee", "resident", "system"] as const;
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
  "close",
  "reopen",
  "withdraw",
] as const;
export type SubmissionMove = (typeof SUBMISSION_MOVES)[number];

/** What must come with a move: the answer's text, a reason from the list, whom it goes to. */
export type SubmissionNeed = "note" | "reason" | "memberId" | "unitId";

type SubmissionStep = Step<SubmissionState, SubmissionMove, SubmissionRole, SubmissionNeed>;

/** domain.md §4.4. Undo is no row: it takes back the last move of the same person (see `undoOf`). */
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
  close: "办结",
  reopen: "重新办理",
  withdraw: "撤回",
};

/** What stands where an answer would: nobody else works on it any more. */
export const WITHDRAWN = "本人已撤回";

/** A resident may send an answered submission back once (domain.md §4.4: reopen max 1). */
export const MOST_REOPENS = 1;
