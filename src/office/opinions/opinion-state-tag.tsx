import { labelByOpinionState, type OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<OpinionState, readonly [tone: Tone | undefined, icon: IconName]> = {
  SUBMITTED: ["navy", "inbox"],
  EDITING: ["teal", "pencil"],
  RETURNED: ["amber", "undo"],
  WITHDRAWN: [undefined, "close"],
  MERGED: ["teal", "list"],
  RETAINED: [undefined, "file"],
  PENDING_SIGN: ["violet", "stamp"],
  ISSUED: ["green", "check"],
  ARCHIVED: [undefined, "file"],
};

export function OpinionStateTag({ state }: { readonly state: OpinionState }) {
  const [tone, icon] = lookByState[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {labelByOpinionState[state]}
    </StatusTag>
  );
}
