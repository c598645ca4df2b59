import type { Step } from "#domain/flow/flow.ts";

export const MEETING_STATES = ["DRAFT", "PUBLISHED", "FINALISED", "CANCELLED"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const labelByMeetingState: Record<MeetingState, string> = {
  DRAFT: "未发布",
  PUBLISHED: "已发布",
  FINALISED: "考勤已确认",
  CANCELLED: "已取消",
};

export const MEETING_MOVES = ["publish", "cancel", "finalise", "unfinalise"] as const;
export type MeetingMove = (typeof MEETING_MOVES)[number];

export const labelByMeetingMove: Record<MeetingMove, string> = {
  publish: "发布通知",
  cancel: "取消",
  finalise: "确认考勤",
  unfinalise: "撤回确认",
};

/** Finalising moves every attendance of it (attendance-flow.ts) and books; taking that back reverses what was booked. */
export const meetingFlow: readonly Step<MeetingState, MeetingMove, "organiser", "reason">[] = [
  { from: "DRAFT", move: "publish", to: "PUBLISHED", by: "organiser" },
  { from: "DRAFT", move: "cancel", to: "CANCELLED", by: "organiser" },
  { from: "PUBLISHED", move: "cancel", to: "CANCELLED", by: "organiser", needs: "reason" },
  { from: "PUBLISHED", move: "finalise", to: "FINALISED", by: "organiser" },
  { from: "FINALISED", move: "unfinalise", to: "PUBLISHED", by: "organiser", needs: "reason" },
];
