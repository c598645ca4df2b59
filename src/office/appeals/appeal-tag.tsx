import { labelByAppealState, type AppealState } from "#domain/score/appeal-flow.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";
import type { IconName } from "#ui/icon-shapes.ts";

const look: Record<AppealState, { readonly tone?: Tone; readonly icon: IconName }> = {
  OPENED: { tone: "violet", icon: "clock" },
  ACCEPTED: { tone: "green", icon: "check" },
  REJECTED: { tone: "navy", icon: "answer" },
  WITHDRAWN: { icon: "undo" },
};

export function AppealTag({ state }: { readonly state: AppealState }) {
  return <StatusTag {...look[state]}>{labelByAppealState[state]}</StatusTag>;
}
