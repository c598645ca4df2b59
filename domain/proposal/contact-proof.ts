import type { ContactAnswer } from "#domain/proposal/proposal-lists.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import { workingDaysBetween } from "#domain/time/working-days.ts";

/** So long a claim must have stood without any answer before a reply may be signed on it. */
export const UNANSWERED_WORKING_DAYS = 5;

/** What a unit says it did, and what those whom it named say of it. */
export interface ContactClaim {
  readonly claimedOn: LocalDate;
  readonly isVoided: boolean;
  readonly answers: readonly (ContactAnswer | null)[];
}

/** How a claim stands, as its unit may know it: never who said what, and no words. */
export const CLAIM_STANDINGS = ["CONFIRMED", "NOT_ACKNOWLEDGED", "UNANSWERED"] as const;
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number];
export const labelByClaimStanding: Record<ClaimStanding, string> = {
  CONFIRMED: "委员已确认",
  NOT_ACKNOWLEDGED: "委员未认可",
  UNANSWERED: "委员未答",
};

/** One yes confirms it; 没有 and 不记得 are both no yes (domain.md C3). */
export const standingOf = (answers: ContactClaim["answers"]): ClaimStanding => {
  if (answers.includes("CONFIRMED")) return "CONFIRMED";
  return answers.some((answer) => answer !== null) ? "NOT_ACKNOWLEDGED" : "UNANSWERED";
};

/**
 * Whether a reply may be signed: somebody confirmed a contact, the member said that none is needed, or a claim has stood unanswered
 * for five working days, so that silence holds up no reply. Such a claim never counts for 面复率.
 */
export const isContactProven = (
  claims: readonly ContactClaim[],
  visitWaived: boolean,
  calendar: WorkCalendar,
  today: LocalDate,
): boolean =>
  visitWaived ||
  claims.some(({ isVoided, answers, claimedOn }) => {
    if (isVoided) return false;
    const standing = standingOf(answers);
    if (standing === "CONFIRMED") return true;
    return standing === "UNANSWERED" && workingDaysBetween(calendar, claimedOn, today) >= UNANSWERED_WORKING_DAYS;
  });
