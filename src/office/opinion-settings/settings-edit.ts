import type { OpinionSettingsAnswer } from "#data/office/opinion-settings.ts";
import { watchWork } from "#data/unsaved-work.ts";
import { create } from "zustand";

interface Edit {
  /** What is changed and not saved; null: nothing. It outlives a look at another desk. */
  readonly settings: OpinionSettingsAnswer["settings"] | null;
  /** The revision that it began from. */
  readonly baseRev: number;
}

export const useOpinionEdit = create<Edit>(() => ({ settings: null, baseRev: 0 }));

export const dropEdit = (): void => useOpinionEdit.setState({ settings: null });

watchWork({ isUnsaved: () => useOpinionEdit.getState().settings !== null });
