import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import type { WorkCalendar } from "#domain/time/work-calendar.ts";
import type { House } from "#server/house.ts";
import { readProposalSettings } from "#server/settings/proposal-settings.ts";
import { readWorkCalendar } from "#server/settings/tenant-calendar.ts";

/** What the tenant decided about handling, and its calendar. */
export interface HandlingRules extends Pick<ProposalSettings, "timers" | "outcomes" | "returnReasons"> {
  readonly calendar: WorkCalendar;
}

export const readHandlingRules = async (house: House): Promise<HandlingRules> => {
  const [{ timers, outcomes, returnReasons }, calendar] = await Promise.all([
    readProposalSettings(house),
    readWorkCalendar(house),
  ]);
  return { timers, outcomes, returnReasons, calendar };
};
