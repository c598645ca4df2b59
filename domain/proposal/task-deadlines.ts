import { answersProposers, type TaskRole } from "#domain/proposal/task-flow.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { deadlineOf, type Term } from "#domain/time/deadline.ts";
import { addDays, type LocalDate } from "#domain/time/local-date.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";

/** The terms that a unit works under; the tenant's settings have them. */
export type TaskTimers = Pick<
  ProposalSettings["timers"],
  "ACCEPT" | "RETURN" | "FIRST_CONTACT" | "CO_OPINION" | "REPLY"
>;

/** Last days of one unit's part. A CO unit contacts nobody: null. */
export interface TaskDeadlines {
  readonly acceptDueOn: LocalDate;
  readonly returnDueOn: LocalDate;
  readonly contactDueOn: LocalDate | null;
  readonly dueOn: LocalDate;
}

/** The days of a part assigned on a day (domain.md §2.1.7). The first contact counts anew from the day of accepting. */
export const taskDeadlines = (
  calendar: WorkCalendar,
  timers: TaskTimers,
  role: TaskRole,
  assignedOn: LocalDate,
): TaskDeadlines => {
  const until = (term: Term) => deadlineOf(calendar, assignedOn, term);
  return {
    acceptDueOn: until(timers.ACCEPT),
    returnDueOn: until(timers.RETURN),
    contactDueOn: answersProposers(role) ? until(timers.FIRST_CONTACT) : null,
    dueOn: until(termOfPart(timers, role)),
  };
};

/** How long a part may take from its assignment on. */
export const termOfPart = (timers: TaskTimers, role: TaskRole): Term =>
  answersProposers(role) ? timers.REPLY : timers.CO_OPINION;

/** The day after which no extension may reach: so many days from the assignment, all extensions within (domain.md §2.1.7: 180). */
export const latestDueOn = (calendar: WorkCalendar, most: Term, assignedOn: LocalDate): LocalDate =>
  deadlineOf(calendar, assignedOn, most);

/** Whether a day may be asked for: later than now due, not beyond the most. */
export const isPossibleExtension = (due: LocalDate, wanted: LocalDate, latest: LocalDate): boolean =>
  wanted >= addDays(due, 1) && wanted <= latest;
