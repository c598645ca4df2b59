import { watchWork } from "#data/unsaved-work.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { create } from "zustand";

interface Edit {
  /** What is changed and not saved; null: nothing. It outlives a look at another desk. */
  readonly settings: ProposalSettings | null;
  /** The revision that it began from. */
  readonly baseRev: number;
}

export const useSettingsEdit = create<Edit>(() => ({ settings: null, baseRev: 0 }));

export const dropEdit = (): void => useSettingsEdit.setState({ settings: null });

watchWork({ isUnsaved: () => useSettingsEdit.getState().settings !== null });
