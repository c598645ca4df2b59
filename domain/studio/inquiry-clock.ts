import type { SubmissionState } from "#domain/submission/submission-state.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** domain.md §4.5: what was answered and not asked again is closed after seven days. */
export const CLOSE_AFTER_DAYS = 7;

export interface InquiryClock {
  readonly state: SubmissionState;
  /** When it was given to who has it now; of what the system gave, the hour (it tells of an anonymous arrival). */
  readonly assignedAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly dueOn: LocalDate | null;
}

const HOUR_MS = 3_600_000;

/** Until when it has to be picked up. The hour of assignment is not counted: a time that was floored must not take of the 24 hours. */
export const pickUpUntil = (assignedAt: Date, pickUpHours: number): Date =>
  new Date(Math.floor(assignedAt.getTime() / HOUR_MS + 1 + pickUpHours) * HOUR_MS);

/** What is wrong with the time of an inquiry that waits for its answer; an answer too late comes before one not picked up. */
export const latenessOf = (
  { state, assignedAt, pickedUpAt, dueOn }: InquiryClock,
  { now, today, pickUpHours }: { readonly now: Date; readonly today: LocalDate; readonly pickUpHours: number },
): "OVERDUE" | "NOT_PICKED_UP" | null => {
  if (state !== "TRANSFERRED") return null;
  if (dueOn !== null && dueOn < today) return "OVERDUE";
  if (pickedUpAt === null && assignedAt !== null && pickUpUntil(assignedAt, pickUpHours) <= now) return "NOT_PICKED_UP";
  return null;
};

export type Lateness = NonNullable<ReturnType<typeof latenessOf>>;
export const labelByLateness: Record<Lateness, string> = { OVERDUE: "逾期未答复", NOT_PICKED_UP: "超时未接收" };
