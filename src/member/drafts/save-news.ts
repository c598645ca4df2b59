import type { SaveState } from "#member/drafts/autosave.ts";
import { useSyncExternalStore } from "react";

/** How saving stands, for the one line that shows it: nothing else is drawn anew while somebody types. */
export interface SaveNews {
  readonly tell: (state: SaveState) => void;
  readonly read: () => SaveState;
  readonly subscribe: (hear: () => void) => () => void;
}

export const createSaveNews = (): SaveNews => {
  let now: SaveState = { kind: "SAVED" };
  const listeners = new Set<() => void>();
  return {
    tell: (state) => {
      if (state.kind === now.kind && state.kind !== "FAILED") return;
      now = state;
      for (const hear of listeners) hear();
    },
    read: () => now,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
};

export const useSaveState = ({ subscribe, read }: SaveNews): SaveState => useSyncExternalStore(subscribe, read);
