import type { Step } from "#domain/flow/flow.ts";

/** One report sent to one level above, as its own record (domain.md §4.3). */
export const ESCALATION_STATES = ["SENT", "ADOPTED", "NOT_ADOPTED", "NO_ANSWER"] as const;
export type EscalationState = (typeof ESCALATION_STATES)[number];
export const labelByEscalationState: Record<EscalationState, string> = {
  SENT: "已上报",
  ADOPTED: "采用",
  NOT_ADOPTED: "未采用",
  NO_ANSWER: "无反馈",
};

export const ESCALATION_MOVES = ["adopt", "notAdopt", "noAnswer", "correct"] as const;
export type EscalationMove = (typeof ESCALATION_MOVES)[number];
export const labelByEscalationMove: Record<EscalationMove, string> = {
  adopt: "登记采用",
  notAdopt: "登记未采用",
  noAnswer: "登记无反馈",
  correct: "更正登记",
};

/** An adoption may come months after silence or a no; `correct` takes a wrong entry back with a reason, and what it booked. */
export const escalationFlow: readonly Step<EscalationState, EscalationMove, "office", "note" | "isComposite">[] = [
  { from: "SENT", move: "adopt", to: "ADOPTED", by: "office", needs: "isComposite", earns: "OPINION_ADOPTED" },
  { from: "SENT", move: "notAdopt", to: "NOT_ADOPTED", by: "office" },
  { from: "SENT", move: "noAnswer", to: "NO_ANSWER", by: "office" },
  { from: "NO_ANSWER", move: "adopt", to: "ADOPTED", by: "office", needs: "isComposite", earns: "OPINION_ADOPTED" },
  { from: "NO_ANSWER", move: "notAdopt", to: "NOT_ADOPTED", by: "office" },
  { from: "NOT_ADOPTED", move: "adopt", to: "ADOPTED", by: "office", needs: "isComposite", earns: "OPINION_ADOPTED" },
  { from: "ADOPTED", move: "correct", to: "SENT", by: "office", needs: "note" },
  { from: "NOT_ADOPTED", move: "correct", to: "SENT", by: "office", needs: "note" },
];
