import type { Step } from "#domain/flow/flow.ts";
import type { SpeechState } from "#domain/meeting/meeting-lists.ts";

export const SPEECH_MOVES = ["useOrally", "useInWriting", "setAside", "withdraw", "reconsider"] as const;
export type SpeechMove = (typeof SPEECH_MOVES)[number];

export const labelBySpeechMove: Record<SpeechMove, string> = {
  useOrally: "安排口头发言",
  useInWriting: "安排书面发言",
  setAside: "不采用",
  withdraw: "撤回",
  reconsider: "重新安排",
};

/** 大会发言 (domain.md M-74). Reconsidering reverses what was booked. */
export const speechFlow: readonly Step<SpeechState, SpeechMove, "author" | "organiser", "note">[] = [
  { from: "SUBMITTED", move: "withdraw", to: "WITHDRAWN", by: "author" },
  { from: "SUBMITTED", move: "useOrally", to: "ORAL", by: "organiser", earns: "SPEECH" },
  { from: "SUBMITTED", move: "useInWriting", to: "WRITTEN", by: "organiser", earns: "SPEECH" },
  { from: "SUBMITTED", move: "setAside", to: "NOT_USED", by: "organiser", needs: "note" },
  { from: "ORAL", move: "reconsider", to: "SUBMITTED", by: "organiser" },
  { from: "WRITTEN", move: "reconsider", to: "SUBMITTED", by: "organiser" },
  { from: "NOT_USED", move: "reconsider", to: "SUBMITTED", by: "organiser" },
];
