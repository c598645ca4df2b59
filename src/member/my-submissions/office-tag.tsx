import { labelBySubmissionState, type SubmissionState } from "#domain/submission/submission-state.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<SubmissionState, { readonly tone?: Tone; readonly icon: IconName }> = {
  RECEIVED: { tone: "navy", icon: "inbox" },
  TRIAGED: { tone: "teal", icon: "stamp" },
  TRANSFERRED: { tone: "teal", icon: "working" },
  IN_REVIEW: { tone: "teal", icon: "working" },
  NEEDS_INFO: { tone: "violet", icon: "info" },
  ANSWERED: { tone: "green", icon: "answer" },
  CONVERTED: { tone: "green", icon: "forward" },
  REJECTED: { tone: "red", icon: "info" },
  CLOSED: { icon: "check" },
};

/** How it stands at the office. */
export function OfficeTag({ state }: { readonly state: SubmissionState }) {
  return <StatusTag {...lookByState[state]}>{labelBySubmissionState[state]}</StatusTag>;
}
