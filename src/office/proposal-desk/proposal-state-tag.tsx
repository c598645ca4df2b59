import { labelByProposalState, type ProposalState } from "#domain/proposal/proposal-state.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<ProposalState, { readonly tone?: Tone; readonly icon: IconName }> = {
  DRAFT: { icon: "pencil" },
  COSIGNING: { icon: "pencil" },
  SUBMITTED: { tone: "violet", icon: "inbox" },
  PRE_REVIEW: { tone: "navy", icon: "search" },
  RE_REVIEW: { tone: "navy", icon: "stamp" },
  RETURNED: { tone: "amber", icon: "undo" },
  NOT_FILED: { icon: "close" },
  CONVERTED: { icon: "forward" },
  FILED: { tone: "green", icon: "stamp" },
  MERGED: { tone: "green", icon: "copy" },
  WITHDRAWN: { icon: "close" },
  ASSIGNING: { tone: "amber", icon: "forward" },
  IN_HANDLING: { tone: "teal", icon: "working" },
  REPLIED: { tone: "teal", icon: "answer" },
  EVALUATED: { tone: "teal", icon: "check" },
  REHANDLING: { tone: "amber", icon: "refresh" },
  TRACKING: { tone: "amber", icon: "clock" },
  CLOSED: { tone: "green", icon: "check" },
  ARCHIVED: { icon: "file" },
};

export function ProposalStateTag({ state }: { readonly state: ProposalState }) {
  return <StatusTag {...lookByState[state]}>{labelByProposalState[state]}</StatusTag>;
}
