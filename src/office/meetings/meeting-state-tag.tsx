import { labelByMeetingState, type MeetingState } from "#domain/meeting/meeting-flow.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<MeetingState, readonly [Tone | undefined, IconName]> = {
  DRAFT: ["amber", "pencil"],
  PUBLISHED: ["teal", "send"],
  FINALISED: ["green", "check"],
  CANCELLED: [undefined, "close"],
};

export function MeetingStateTag({ state }: { readonly state: MeetingState }) {
  const [tone, icon] = lookByState[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {labelByMeetingState[state]}
    </StatusTag>
  );
}
