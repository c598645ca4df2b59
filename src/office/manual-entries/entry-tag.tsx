import { labelByManualEntryState, type ManualEntryState } from "#domain/score/manual-entry-flow.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";
import type { IconName } from "#ui/icon-shapes.ts";

const look: Record<ManualEntryState, { readonly tone?: Tone; readonly icon: IconName }> = {
  PROPOSED: { tone: "violet", icon: "clock" },
  BOOKED: { tone: "green", icon: "check" },
  REFUSED: { tone: "amber", icon: "back" },
  REVERSED: { tone: "navy", icon: "undo" },
  WITHDRAWN: { icon: "close" },
};

export function EntryTag({ state }: { readonly state: ManualEntryState }) {
  return <StatusTag {...look[state]}>{labelByManualEntryState[state]}</StatusTag>;
}
