import type { ProposalRow } from "#contract/proposals.ts";
import type { ProposalView } from "#data/my-proposals.ts";
import { labelByProposalState } from "#domain/proposal/proposal-state.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

/** Its title, as this phone knows it. */
export const titleOf = ({ row, handIn }: ProposalView): string => (handIn?.body ?? row)?.title || "（未写案由）";

/** 第 15 号 · 会间提案; nothing before it is filed. */
export const numberOf = ({ caseNo }: ProposalRow): string | undefined =>
  caseNo === null ? undefined : `第 ${caseNo} 号`;

interface StateLook {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

/** Red only where the member has something to mend or nothing follows any more. */
export const lookOf = ({ state }: ProposalRow): StateLook => ({
  label: labelByProposalState[state],
  ...lookByState[state],
});

const writing = { icon: "pencil", tone: "violet" } as const;
const waiting = { icon: "clock", tone: "navy" } as const;
const working = { icon: "working", tone: "teal" } as const;
const done = { icon: "check", tone: "green" } as const;
const ended = { icon: "info", tone: "amber" } as const;

const lookByState: Record<ProposalRow["state"], Omit<StateLook, "label">> = {
  DRAFT: writing,
  COSIGNING: writing,
  SUBMITTED: waiting,
  PRE_REVIEW: waiting,
  RE_REVIEW: waiting,
  RETURNED: { icon: "alert", tone: "red" },
  NOT_FILED: ended,
  CONVERTED: ended,
  FILED: { icon: "stamp", tone: "navy" },
  MERGED: { icon: "copy", tone: "navy" },
  WITHDRAWN: ended,
  ASSIGNING: waiting,
  IN_HANDLING: working,
  REPLIED: { icon: "answer", tone: "violet" },
  EVALUATED: done,
  REHANDLING: working,
  TRACKING: { icon: "flag", tone: "teal" },
  CLOSED: done,
  ARCHIVED: done,
};
