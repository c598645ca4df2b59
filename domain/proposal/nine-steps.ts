import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { PROPOSAL_STEPS, type ProposalStep } from "#domain/settings/proposal-settings.ts";

/** What is known of a proposal's way; instants and days as ISO texts, null where it has not come so far. */
export interface ProposalDates {
  readonly submittedAt: string | null;
  readonly filedAt: string | null;
  readonly assignedAt: string | null;
  readonly firstContactAt: string | null;
  readonly repliedAt: string | null;
  readonly closedAt: string | null;
}

export type StepStatus = "done" | "now" | "next";

export interface NineStep {
  readonly step: ProposalStep;
  readonly label: string;
  /** ISO instant or day on which the step was done; null where none is known. */
  readonly date: string | null;
  readonly status: StepStatus;
}

/** The nine steps (domain.md §2.1.10) of a proposal in this state: those before the present one are done, those after it come next. */
export const nineStepsOf = (
  state: ProposalState,
  dates: ProposalDates,
  labels: Readonly<Record<ProposalStep, string>>,
): NineStep[] => {
  const now = stepNowOf(state, dates);
  return PROPOSAL_STEPS.map((step, place) => {
    const status = place < now ? "done" : place === now ? "now" : "next";
    return { step, label: labels[step], status, date: status === "next" ? null : dateOf(step, dates) };
  });
};

/** The place (0–8) of the present step; 9 where all are done. A proposal that ended early stands where it ended. */
export const stepNowOf = (state: ProposalState, dates: ProposalDates): number => {
  const now = nowByState[state];
  const step = typeof now === "function" ? now(dates) : now;
  return step === "ALL_DONE" ? PROPOSAL_STEPS.length : PROPOSAL_STEPS.indexOf(step);
};

/** How many of the nine are done. */
export const doneCount = (steps: readonly NineStep[]): number => steps.filter(({ status }) => status === "done").length;

/** Whether the way ended before its end: no step follows. */
export const hasEndedEarly = (state: ProposalState): boolean =>
  state === "NOT_FILED" || state === "CONVERTED" || state === "WITHDRAWN";

type Now = ProposalStep | "ALL_DONE";

const nowByState: Readonly<Record<ProposalState, Now | ((dates: ProposalDates) => Now)>> = {
  DRAFT: "SUBMISSION",
  COSIGNING: "SUBMISSION",
  SUBMITTED: "FILING",
  PRE_REVIEW: "FILING",
  RE_REVIEW: "FILING",
  RETURNED: "SUBMISSION",
  NOT_FILED: "FILING",
  CONVERTED: "FILING",
  FILED: "ASSIGNMENT",
  // It goes the way of the proposal that it was merged into.
  MERGED: ({ assignedAt, repliedAt, closedAt }) => {
    if (closedAt) return "ARCHIVE";
    if (repliedAt) return "EVALUATION";
    return assignedAt ? "CONSULTATION" : "ASSIGNMENT";
  },
  WITHDRAWN: ({ submittedAt, filedAt }) => {
    if (filedAt) return "ASSIGNMENT";
    return submittedAt ? "FILING" : "SUBMISSION";
  },
  ASSIGNING: "ASSIGNMENT",
  IN_HANDLING: ({ firstContactAt }) => (firstContactAt ? "REPLY" : "CONSULTATION"),
  REPLIED: "EVALUATION",
  EVALUATED: "SUPERVISION",
  REHANDLING: "CONSULTATION",
  TRACKING: "SUPERVISION",
  CLOSED: "ARCHIVE",
  ARCHIVED: "ALL_DONE",
};

const dateOf = (step: ProposalStep, dates: ProposalDates): string | null => {
  switch (step) {
    case "SUBMISSION":
      return dates.submittedAt;
    case "FILING":
      return dates.filedAt;
    case "ASSIGNMENT":
      return dates.assignedAt;
    case "CONSULTATION":
      return dates.firstContactAt;
    case "REPLY":
      return dates.repliedAt;
    case "ARCHIVE":
      return dates.closedAt;
    default:
      return null;
  }
};
