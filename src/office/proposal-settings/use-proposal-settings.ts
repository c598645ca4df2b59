import { useEffect } from "react";
import { readSettings, saveSettings, type SettingsView } from "#data/office/proposal-settings.ts";
import { keepSettingsEdit } from "#data/office/settings-edit.ts";
import { useSettings } from "#data/office/use-settings.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { changedParts, partOfPointer, type Part } from "#office/proposal-settings/parts.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";

const source = { read: readSettings, save: saveSettings, kept: keepSettingsEdit<ProposalSettings>() };

/** The settings of proposals as they are being changed; a fault opens the part that it is in. */
export const useProposalSettings = (openPart: (part: Part) => void) => {
  const desk = useSettings<ProposalSettings, SettingsView>(source);
  const { view, settings, refusal } = desk;
  // Once the faults are drawn, in whichever part they are.
  useEffect(() => {
    if (refusal?.errors) focusFirstFault();
  }, [refusal]);

  const save = async () => {
    const refused = await desk.save();
    const part = refused?.errors?.map(({ pointer }) => partOfPointer(pointer)).find(Boolean);
    if (part) openPart(part);
  };
  return { ...desk, changed: view && settings ? changedParts(view.settings, settings) : [], save };
};

export type SettingsDesk = ReturnType<typeof useProposalSettings>;

/** What a part needs to show its settings and to change them. */
export interface PartProps {
  readonly settings: ProposalSettings;
  readonly change: (part: Partial<ProposalSettings>) => void;
  /** What is to be mended at `timers/ACCEPT/count`. */
  readonly errorAt: (pointer: string) => string | undefined;
}
