import type {
  CalendarView,
  readCalendar as calendarEndpoint,
  saveCalendarDay,
  saveCheckedYear,
} from "#contract/calendar.ts";
import type { ProposalSettingsView, readProposalSettings, saveProposalSettings } from "#contract/settings.ts";
import { ask } from "#data/ask-endpoint.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

export type SettingsView = ProposalSettingsView;
export type OfficeCalendar = CalendarView;

export const readSettings = (signal?: AbortSignal) =>
  ask<typeof readProposalSettings>("get", "/api/v1/office/proposal-settings", { signal });

/** Saves what was changed since revision `baseRev`; refused where a colleague has changed it meanwhile. */
export const saveSettings = (baseRev: number, settings: ProposalSettings) =>
  ask<typeof saveProposalSettings>("put", "/api/v1/office/proposal-settings", { body: { baseRev, settings } });

export const readCalendar = (signal?: AbortSignal) =>
  ask<typeof calendarEndpoint>("get", "/api/v1/office/calendar", { signal });

/** Sets one day of the office's own; null leaves it to the built-in calendar again. */
export const setCalendarDay = (day: LocalDate, isWorkingDay: boolean | null, name: string) =>
  ask<typeof saveCalendarDay>("put", "/api/v1/office/calendar/{day}", {
    params: { day },
    body: { isWorkingDay, name },
  });

/** Says that a year was checked against its notice, or not. */
export const setCheckedYear = (year: number, isChecked: boolean) =>
  ask<typeof saveCheckedYear>("put", "/api/v1/office/calendar/years/{year}", {
    params: { year: String(year) },
    body: { isChecked },
  });
