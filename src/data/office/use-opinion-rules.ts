import type { readOpinionSettings } from "#contract/opinion-settings.ts";
import { ask, type OfficeAnswer } from "#data/ask-endpoint.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";

let kept: OpinionSettings | undefined;

const readOnce = async (): Promise<OfficeAnswer<OpinionSettings>> => {
  if (kept) return done(kept);
  const answer = await ask<typeof readOpinionSettings>("get", "/api/v1/office/opinion-settings");
  if (!answer.ok) return answer;
  kept = answer.value.settings;
  return done(kept);
};

/** What the office settled about 社情民意, asked for once a visit; as delivered until it is known. */
export const useOpinionRules = (): OpinionSettings => useAnswer(readOnce).value ?? kept ?? defaultOpinionSettings;
