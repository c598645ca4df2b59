import type { TaskState } from "#domain/proposal/task-flow.ts";
import { labelByTaskStage, type TaskStage } from "#domain/proposal/task-stage.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByStage: Record<TaskStage, { readonly tone: Tone; readonly icon: IconName }> = {
  TO_ACCEPT: { tone: "navy", icon: "inbox" },
  TO_CONTACT: { tone: "violet", icon: "user" },
  DRAFTING: { tone: "teal", icon: "pencil" },
  COSIGNING: { tone: "teal", icon: "working" },
  TO_SIGN: { tone: "violet", icon: "stamp" },
  REPLIED: { tone: "green", icon: "check" },
  TRACKING: { tone: "amber", icon: "clock" },
};

/** Where a task stands; what waits for the 提案委 says so. */
export function StageTag({ stage, state }: { readonly stage: TaskStage; readonly state: TaskState }) {
  if (state === "RETURN_REQUESTED")
    return (
      <StatusTag tone="amber" icon="clock">
        退办待批
      </StatusTag>
    );
  if (state === "SIGNED_OFF")
    return (
      <StatusTag tone="amber" icon="clock">
        待提案委审核
      </StatusTag>
    );
  if (state === "CO_DONE" && stage === "REPLIED")
    return (
      <StatusTag tone="green" icon="check">
        会办意见已送
      </StatusTag>
    );
  const { tone, icon } = lookByStage[stage];
  return (
    <StatusTag tone={tone} icon={icon}>
      {labelByTaskStage[stage]}
    </StatusTag>
  );
}
