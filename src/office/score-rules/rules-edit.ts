import { dropKeptRules, keepRules, type KeptRules, readKeptRules } from "#data/office/rule-drafts.ts";
import { watchWork } from "#data/unsaved-work.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";
import { create } from "zustand";

/** Something that was just taken away, and how it comes back into the rules as they are by then. */
export interface Removal {
  readonly id: string;
  readonly words: string;
  readonly restore: (rules: RuleSet) => RuleSet;
}

interface Edits {
  /** What is written and not saved, by version; on the disk of this computer too. */
  readonly byId: Readonly<Record<string, KeptRules>>;
  readonly removal: Removal | null;
  /** False where this browser keeps nothing. */
  readonly isKept: boolean;
}

export const useRuleEdits = create<Edits>(() => ({ byId: {}, removal: null, isKept: true }));

/** Picks up what was half-written here before. */
export const loadRuleEdits = (): void =>
  useRuleEdits.setState({ byId: Object.fromEntries(readKeptRules().map((kept) => [kept.id, kept])), removal: null });

/** Every stroke is on the disk at once: a set of rules is a few kilobytes. */
export const putRuleEdit = (edit: Omit<KeptRules, "at">): void => {
  const kept = { ...edit, at: new Date().toISOString() };
  const isKept = keepRules(kept);
  useRuleEdits.setState(({ byId }) => ({ byId: { ...byId, [kept.id]: kept }, isKept }));
};

/** Saved, or not wanted any more. */
export const dropRuleEdit = (id: string): void => {
  dropKeptRules(id);
  useRuleEdits.setState(({ byId, removal }) => ({
    byId: Object.fromEntries(Object.entries(byId).filter(([key]) => key !== id)),
    removal: removal?.id === id ? null : removal,
  }));
};

watchWork({ isUnsaved: () => !useRuleEdits.getState().isKept });
