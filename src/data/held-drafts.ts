/** A tab that is closed with the cursor in a text lets go by itself after this. */
const LEASE_MS = 120_000;

const held = new Set<string>();

/** Whether a cursor stands in a text of this draft, in this tab. */
export const isHeldHere = (id: string): boolean => held.has(id);

/** Notes it at once, before anything else can happen in this tab. */
export const noteHold = (id: string, field: string | null): void => {
  if (field === null) held.delete(id);
  else held.add(id);
};

/** Drafts held in this tab. */
export const heldHere = (): string[] => [...held];

/** Until when other tabs keep away from a draft, in milliseconds since 1970; 0 where nothing is held. */
export const heldUntil = (id: string): number => (held.has(id) ? Date.now() + LEASE_MS : 0);

/** Whether such a moment of another tab still counts; one that lies further ahead than any lease comes from a clock that was set back. */
export const isLeased = (until: number, now: number): boolean => until > now && until - now <= LEASE_MS;
