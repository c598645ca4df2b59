import type { readOpinionSettings, saveOpinionSettings } from "#contract/opinion-settings.ts";
import { type AnswerOf, ask } from "#data/ask-endpoint.ts";

export type OpinionSettingsAnswer = AnswerOf<typeof readOpinionSettings>;

export const readOpinionRules = (signal?: AbortSignal) =>
  ask<typeof readOpinionSettings>("get", "/api/v1/office/opinion-settings", { signal });

/** Saves what was changed since revision `baseRev`; refused where a colleague has changed it meanwhile. */
export const saveOpinionRules = (baseRev: number, settings: OpinionSettingsAnswer["settings"]) =>
  ask<typeof saveOpinionSettings>("put", "/api/v1/office/opinion-settings", { body: { baseRev, settings } });
