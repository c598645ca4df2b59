import type { GivenUp } from "#data/give-up.ts";
import { create } from "zustand";

/** What was given up last, for as long as the queue is looked at: one press puts it back. */
export const useGivenUp = create<{ readonly last: { readonly title: string; readonly all: GivenUp } | null }>(() => ({
  last: null,
}));
