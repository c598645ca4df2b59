import { useEffect, useMemo } from "react";
import type { readProposalRules } from "#contract/calendar.ts";
import type { PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";
import { withDb } from "#data/with-database.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { workCalendar, type WorkCalendar } from "#domain/time/work-calendar.ts";

/** What the tenant decided about proposals, as this phone last heard it; as delivered where it never did. */
export interface ProposalRules {
  readonly settings: ProposalSettings;
  readonly calendar: WorkCalendar;
}

export type KeptRules = AnswerOf<typeof readProposalRules>;

/** The rules, readable without a network; asked for anew whenever a screen that needs them opens. */
export const useProposalRules = (): ProposalRules => {
  const kept = useLive(readKept);
  useEffect(() => {
    void refreshProposalRules();
  }, []);
  return useMemo(() => rulesOf(kept), [kept]);
};

/** Asks the server and keeps its answer on the phone; without a network everything stays. */
export const refreshProposalRules = async (): Promise<void> => {
  const answer = await ask<typeof readProposalRules>("get", "/api/v1/proposal-rules");
  if (answer.ok) await withDb((database) => database.writeMeta("proposalRules", answer.value)).catch(() => undefined);
};

/** The rules that this phone keeps; undefined where it never heard of any. */
export const keptProposalRules = async (): Promise<ProposalRules | undefined> => {
  const kept = await withDb(readKept);
  return kept && rulesOf(kept);
};

export const rulesOf = (kept: KeptRules | undefined): ProposalRules => ({
  // What an older server or an older phone lacks is as delivered.
  settings: { ...defaultProposalSettings, ...kept?.settings },
  calendar: workCalendar(
    kept?.officeDays.map(({ day, isWorkingDay, name }) => ({ day: dayOf(day), isWorkingDay, name })),
    kept?.checkedYears,
  ),
});

const readKept = (database: PersonDatabase): Promise<KeptRules | undefined> => database.readMeta("proposalRules");
