import type { CosignerState } from "#member/drafts/proposal/cosigning.ts";
import { labelByCosignState } from "#domain/proposal/proposal-lists.ts";
import type { IconName } from "#ui/icon-shapes.ts";
import type { Tone } from "#ui/status-tag.tsx";

interface CosignerLook {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** How far somebody's signature is, in a word. */
export const lookByCosigner: Record<CosignerState, CosignerLook> = {
  NEW: { label: "未邀请", tone: "navy", icon: "user" },
  ASKING: { label: "邀请待送出", tone: "amber", icon: "clock" },
  AGAIN: { label: "需重新确认", tone: "violet", icon: "refresh" },
  INVITED: { label: labelByCosignState.INVITED, tone: "amber", icon: "clock" },
  SIGNED: { label: labelByCosignState.SIGNED, tone: "green", icon: "check" },
  DECLINED: { label: "谢绝", tone: "navy", icon: "close" },
  EXPIRED: { label: "过期", tone: "navy", icon: "clock" },
  DROPPED: { label: labelByCosignState.DROPPED, tone: "navy", icon: "close" },
};
