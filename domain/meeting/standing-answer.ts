import type { AttendanceState } from "#domain/meeting/attendance-flow.ts";
import type { LeaveState } from "#domain/meeting/meeting-lists.ts";

/** What an invited member has said, apart from coming. */
export interface StandingAnswer {
  readonly isRegistered: boolean;
  readonly hasAnswered: boolean;
  readonly isObligatory: boolean;
  /** Of the latest leave asked for this half-day that was not withdrawn. */
  readonly leave: LeaveState | null;
}

/** Where a half-day of somebody stands who is not (or no longer) checked in. */
export const standingAnswer = ({ isRegistered, hasAnswered, isObligatory, leave }: StandingAnswer): AttendanceState => {
  if (leave === "APPROVED") return "LEAVE_APPROVED";
  if (leave === "ASKED") return "LEAVE_REQUESTED";
  if (leave === "REFUSED") return "LEAVE_REFUSED";
  if (isRegistered) return "CONFIRMED";
  return hasAnswered && !isObligatory && leave === null ? "DECLINED" : "INVITED";
};
