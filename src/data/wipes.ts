/** Databases that their person wanted gone and that are not gone yet: finished at the next start where the page died in between. */
const KEY = "wipe-pending";
/** Another tab lets go within a moment; one that is frozen does so when it wakes. */
const PATIENCE_MS = 5_000;

interface Wipe {
  readonly name: string;
  readonly accountId: string;
}

/** Writes down that this database is to go, before anything else happens. */
export const noteWipe = (wipe: Wipe): void => keep([...pendingWipes().filter(({ name }) => name !== wipe.name), wipe]);

/** Deletes what is noted; true once nothing is left to delete. */
export const finishWipes = async (): Promise<boolean> => {
  for (const wipe of pendingWipes()) if (await deleteDatabase(wipe.name)) forgetWipe(wipe.accountId);
  return pendingWipes().length === 0;
};

/** The same person is here again before the wipe could be done: from now on the database is theirs to keep. */
export const forgetWipe = (accountId: string): void =>
  keep(pendingWipes().filter((wipe) => wipe.accountId !== accountId));

const pendingWipes = (): Wipe[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Wipe[]) : [];
  } catch {
    return [];
  }
};

const keep = (wipes: readonly Wipe[]): void => {
  if (wipes.length > 0) localStorage.setItem(KEY, JSON.stringify(wipes));
  else localStorage.removeItem(KEY);
};

const deleteDatabase = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve(true));
    request.addEventListener("error", () => resolve(false));
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
