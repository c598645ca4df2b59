import { flushAll, type Autosave } from "#member/drafts/autosave.ts";
import { currentDatabase } from "#data/database.ts";
import { watchWork } from "#data/unsaved-work.ts";

/** Each with the account whose words it keeps. */
const underWay = new Map<Autosave, string | undefined>();
const accountNow = (): string | undefined => currentDatabase()?.accountId;
const underWayNow = (): Autosave[] =>
  [...underWay].flatMap(([autosave, accountId]) => (accountId === accountNow() ? [autosave] : []));
watchWork({
  isUnsaved: () => underWayNow().some((autosave) => autosave.isUnsafe()),
  save: () => flushAll(underWayNow()),
});

/** A new version of the app waits for its words. */
export const watchWriting = (autosave: Autosave): Autosave => {
  underWay.set(autosave, accountNow());
  return autosave;
};

export const forgetWriting = (autosave: Autosave): void => void underWay.delete(autosave);
