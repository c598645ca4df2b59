import { openPersonDatabase } from "#data/database.ts";
import { readMySubmissions } from "#data/my-submissions.ts";
import { submitSubmission } from "#data/submissions.ts";
import { startSync, wakeSync } from "#data/sync-engine.ts";

/** The app's own saving and sending without its screens, for many submissions in little time. */

/** Sends and fetches from now on for this account. */
export const start = (accountId: string): void => startSync(accountId);

/** Submits as the screen does; what comes back was told to be saved. */
export const save = async (pointCode: string, texts: readonly string[]) => {
  const taps: { id: string; receipt: string; text: string }[] = [];
  for (const text of texts) {
    const { id, receipt } = await submitSubmission({ pointCode, text, photos: [], writtenAt: new Date() });
    taps.push({ id, receipt, text });
  }
  return taps;
};

/** As if a person asked for it. */
export const hurry = (): void => wakeSync(true);

/** What the lists show of this account's submissions, read from the disk. */
export const look = async (accountId: string) => {
  const views = await readMySubmissions(openPersonDatabase(accountId));
  return views.map(({ id, receipt, text, delivery }) => ({ id, receipt, text, state: delivery.state }));
};

/** Takes the connection to the database away, as phones do. */
export const closeDatabase = (accountId: string): void => openPersonDatabase(accountId).backendDB().close();
