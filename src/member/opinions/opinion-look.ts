import type { OpinionView } from "#contract/opinions.ts";
import { labelByOpinionState, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

interface OpinionLook {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

const lookByState: Record<OpinionState, Omit<OpinionLook, "label">> = {
  SUBMITTED: { tone: "navy", icon: "inbox" },
  EDITING: { tone: "teal", icon: "pencil" },
  RETURNED: { tone: "violet", icon: "undo" },
  WITHDRAWN: { tone: "navy", icon: "close" },
  MERGED: { tone: "teal", icon: "copy" },
  RETAINED: { tone: "navy", icon: "inbox" },
  PENDING_SIGN: { tone: "teal", icon: "stamp" },
  ISSUED: { tone: "green", icon: "check" },
  ARCHIVED: { tone: "navy", icon: "check" },
};

/** A report's state in a word; one that rose says so instead. */
export const lookOf = ({ state, escalations }: Pick<OpinionView, "state" | "escalations">): OpinionLook => {
  const isAdopted = escalations.some((one) => one.state === "ADOPTED");
  if (isAdopted && state !== "RETURNED") return { label: "上级采用", tone: "green", icon: "check" };
  return { label: labelByOpinionState[state], ...lookByState[state] };
};
