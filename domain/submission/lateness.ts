import type { SubmissionState } from "#domain/submission/submission-state.ts";
import { daysBetween, type LocalDate } from "#domain/time/local-date.ts";

/** Days for which a transferred submission has waited beyond its last day; 0 while it is in time, or with nobody. */
export const daysLate = (state: SubmissionState, dueOn: LocalDate | null, today: LocalDate): number =>
  state === "TRANSFERRED" && dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : 0;
