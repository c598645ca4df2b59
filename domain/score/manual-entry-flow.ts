import type { Step } from "#domain/flow/flow.ts";

export const MANUAL_ENTRY_STATES = ["PROPOSED", "BOOKED", "REFUSED", "REVERSED", "WITHDRAWN"] as const;
export type ManualEntryState = (typeof MANUAL_ENTRY_STATES)[number];

export const labelByManualEntryState: Record<ManualEntryState, string> = {
  PROPOSED: "待复核",
  BOOKED: "已入账",
  REFUSED: "复核未通过",
  REVERSED: "已冲销",
  WITHDRAWN: "已撤回",
};

export const MANUAL_ENTRY_MOVES = ["approve", "refuse", "withdraw", "reverse"] as const;
export type ManualEntryMove = (typeof MANUAL_ENTRY_MOVES)[number];

/** What one person of the office enters with evidence and another approves (四眼). `secondPerson` is never who entered it, and never the member concerned. */
export const manualEntryFlow: readonly Step<ManualEntryState, ManualEntryMove, "enterer" | "secondPerson", "note">[] = [
  { from: "PROPOSED", move: "approve", to: "BOOKED", by: "secondPerson", earns: "MANUAL" },
  { from: "PROPOSED", move: "refuse", to: "REFUSED", by: "secondPerson", needs: "note" },
  { from: "PROPOSED", move: "withdraw", to: "WITHDRAWN", by: "enterer" },
  { from: "BOOKED", move: "reverse", to: "REVERSED", by: "secondPerson", needs: "note" },
];
