import { useWhoAmI } from "#data/session.ts";
import type { RuleSet } from "#domain/score/rule-set.ts";

/** Rules that are being written and not saved. */
export interface KeptRules {
  readonly id: string;
  /** The revision on the server that they began from; 0: only here. */
  readonly rev: number;
  readonly note: string;
  readonly rules: RuleSet;
  readonly at: string;
}

/** By account too, so that at a shared desk the next person does not find them. */
const prefixOf = () => `rule-draft:${useWhoAmI.getState().session?.account.id ?? ""}:`;

/** Everything that this account has half-written in this browser. */
export const readKeptRules = (): readonly KeptRules[] => {
  try {
    const prefix = prefixOf();
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? "") as KeptRules);
  } catch {
    return [];
  }
};

/** False where the browser has no room or keeps nothing: then the person is told. */
export const keepRules = (kept: KeptRules): boolean => {
  try {
    localStorage.setItem(prefixOf() + kept.id, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

export const dropKeptRules = (id: string): void => localStorage.removeItem(prefixOf() + id);
