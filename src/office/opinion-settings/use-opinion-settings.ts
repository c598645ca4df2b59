import { useEffect } from "react";
import { type OpinionSettingsAnswer, readOpinionRules, saveOpinionRules } from "#data/office/opinion-settings.ts";
import { keepSettingsEdit } from "#data/office/settings-edit.ts";
import { useSettings } from "#data/office/use-settings.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";

export type Settings = OpinionSettingsAnswer["settings"];

const source = { read: readOpinionRules, save: saveOpinionRules, kept: keepSettingsEdit<Settings>() };

/** The settings of residents' words and reports, as they are being changed. */
export const useOpinionSettings = () => {
  const desk = useSettings<Settings, OpinionSettingsAnswer>(source);
  const { refusal } = desk;
  useEffect(() => {
    if (refusal?.errors) focusFirstFault();
  }, [refusal]);
  return desk;
};

export type OpinionSettingsDesk = ReturnType<typeof useOpinionSettings>;

/** What a card needs to show its settings and to change them. */
export interface CardProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  /** What is to be mended at `timers/UNIT/count`. */
  readonly errorAt: (pointer: string) => string | undefined;
}
