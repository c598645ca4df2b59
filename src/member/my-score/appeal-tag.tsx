import type { AppealView } from "#contract/duty.ts";
import type { WaitingDutyAct } from "#data/my-duty.ts";
import { labelByAppealState, type AppealState } from "#domain/score/appeal-flow.ts";
import { lookByDelivery } from "#data/delivery-words.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<AppealState, { readonly tone: Tone; readonly icon: IconName }> = {
  OPENED: { tone: "teal", icon: "clock" },
  ACCEPTED: { tone: "green", icon: "check" },
  REJECTED: { tone: "navy", icon: "info" },
  WITHDRAWN: { tone: "navy", icon: "undo" },
};

interface AppealTagProps {
  readonly appeal: AppealView;
  readonly waiting: readonly WaitingDutyAct[];
}

/** How it stands: as long as the server has not taken it, the queue says so. */
export function AppealTag({ appeal, waiting }: AppealTagProps) {
  const own = waiting.findLast(({ id }) => id === appeal.id);
  if (own) {
    const { label, ...look } = lookByDelivery[own.delivery.state];
    return <StatusTag {...look}>{label}</StatusTag>;
  }
  return <StatusTag {...lookByState[appeal.state]}>{labelByAppealState[appeal.state]}</StatusTag>;
}
