import { watchWork } from "#data/unsaved-work.ts";
import { createStore } from "zustand";

interface Edit<Settings> {
  /** What is changed and not saved; null: nothing. It outlives a look at another desk. */
  readonly settings: Settings | null;
  /** The revision that it began from. */
  readonly baseRev: number;
}

/** Where one page of settings keeps what is not saved; leaving with it is asked about. */
export const keepSettingsEdit = <Settings>() => {
  const kept = createStore<Edit<Settings>>(() => ({ settings: null, baseRev: 0 }));
  watchWork({ isUnsaved: () => kept.getState().settings !== null });
  return kept;
};

export type SettingsEdit<Settings> = ReturnType<typeof keepSettingsEdit<Settings>>;
