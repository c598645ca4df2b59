import { labelOfState } from "#domain/submission/flow-of.ts";
import type { Channel } from "#domain/submission/submission-lists.ts";
import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<SubmissionState, { readonly tone?: Tone; readonly icon: IconName }> = {
  RECEIVED: { tone: "violet", icon: "inbox" },
  TRIAGED: { tone: "navy", icon: "stamp" },
  TRANSFERRED: { tone: "teal", icon: "forward" },
  IN_REVIEW: { tone: "violet", icon: "stamp" },
  NEEDS_INFO: { tone: "violet", icon: "info" },
  ANSWERED: { tone: "green", icon: "answer" },
  CONVERTED: { tone: "green", icon: "flag" },
  REJECTED: { icon: "close" },
  CLOSED: { icon: "check" },
};

export function StateTag({ state, channel }: { readonly state: SubmissionState; readonly channel: Channel }) {
  return <StatusTag {...lookByState[state]}>{labelOfState(channel, state)}</StatusTag>;
}

/** It waits for review before it may enter the inbox. */
export function HeldTag() {
  return (
    <StatusTag tone="amber" icon="shield">
      待审核
    </StatusTag>
  );
}
