import { endpoint } from "#contract/endpoint.ts";
import { ProposalSettings } from "#contract/settings.ts";
import { Day, Instant, textOrNothing } from "#contract/fields.ts";
import { z } from "zod";

/** The office's own days and the years that it has checked; what is built in, every client has (domain/time). */
export const CalendarView = z
  .strictObject({
    days: z.array(
      z.strictObject({
        day: Day,
        isWorkingDay: z.boolean(),
        name: z.string(),
        changedAt: Instant,
        changedBy: z.string(),
      }),
    ),
    checkedYears: z.array(z.int()),
  })
  .meta({ id: "CalendarView" });
export type CalendarView = z.infer<typeof CalendarView>;

export const readCalendar = endpoint({
  id: "readCalendar",
  method: "get",
  path: "/api/v1/office/calendar",
  tag: "office",
  summary: "The office's own days in the calendar of working days",
  access: "proposal.settings",
  answers: { 200: CalendarView },
});

export const saveCalendarDay = endpoint({
  id: "saveCalendarDay",
  method: "put",
  path: "/api/v1/office/calendar/{day}",
  tag: "office",
  summary: "Say whether one day is worked, or leave it to the built-in calendar again",
  access: "proposal.settings",
  params: z.strictObject({ day: Day }),
  body: z.strictObject({ isWorkingDay: z.boolean().nullable(), name: textOrNothing(30) }),
  answers: { 200: CalendarView },
});

export const saveCheckedYear = endpoint({
  id: "saveCheckedYear",
  method: "put",
  path: "/api/v1/office/calendar/years/{year}",
  tag: "office",
  summary: "Say that a year's days were checked against the notice, or that they were not",
  access: "proposal.settings",
  params: z.strictObject({ year: z.string().regex(/^20\d\d$/) }),
  body: z.strictObject({ isChecked: z.boolean() }),
  answers: { 200: CalendarView },
});

/** What everybody who writes, signs or handles proposals needs to read deadlines and lists by themselves, also without a network. */
export const readProposalRules = endpoint({
  id: "readProposalRules",
  method: "get",
  path: "/api/v1/proposal-rules",
  tag: "session",
  summary: "The tenant's settings of proposals with its own days, for every account",
  access: "session",
  answers: {
    200: z.strictObject({
      settings: ProposalSettings,
      officeDays: z.array(z.strictObject({ day: Day, isWorkingDay: z.boolean(), name: z.string() })),
      checkedYears: z.array(z.int()),
    }),
  },
});
