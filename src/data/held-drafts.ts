/** A tab that is closed with the cursor in a text lets go by itself after this. */
const LEASE_MS = 120_000;
/** Per tab, written at once and there again after a reload; without it the lease alone ends a hold. */
const KEY = "held-drafts";

const readTab = (): string[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
};

const writeTab = (): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...held]));
  } catch {
    // No storage for tabs here.
  }
};

const held = new Set<string>();
const left = readTab();

/** Drafts that the page before held in this very tab: it is gone, and no cursor stands in them. */
export const heldByPageBefore = (): readonly string[] => left;

/** Whether a cursor stands in a text of this draft, in this tab. */
export const isHeldHere = (id: string): boolean => held.has(id);

/** Notes it at once, before anything else can happen in this tab. */
export const noteHold = (id: string, field: string | null): void => {
  if (field === null) held.delete(id);
  else {
    held.add(id);
    writeTab();
  }
};

/** The lease is given up on the disk: only now may the tab forget it, for a page that goes may not get so far. */
export const noteReleased = (): void => writeTab();

/** Drafts held in this tab. */
export const heldHere = (): string[] => [...held];

/** Until when other tabs keep away from a draft, in milliseconds since 1970; 0 where nothing is held. */
export const heldUntil = (id: string): number => (held.has(id) ? Date.now() + LEASE_MS : 0);

/** Whether such a moment of another tab still counts; one that lies further ahead than any lease comes from a clock that was set back. */
export const isLeased = (until: number, now: number): boolean => until > now && until - now <= LEASE_MS;
