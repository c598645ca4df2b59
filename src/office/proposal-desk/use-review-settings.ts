import { readSettings, type SettingsView } from "#data/office/proposal-settings.ts";
import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";

let kept: OfficeAnswer<SettingsView> | undefined;

const readOnce = async (): Promise<OfficeAnswer<SettingsView>> => {
  if (kept) return kept;
  const answer = await readSettings();
  if (answer.ok) kept = answer;
  return answer;
};

/** Reasons, categories and lengths of the tenant, asked for once a visit; what was delivered until they have come. */
export const useReviewSettings = (): ProposalSettings => useAnswer(readOnce).value?.settings ?? defaultProposalSettings;
