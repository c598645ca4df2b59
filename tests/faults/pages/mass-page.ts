import { openPersonDatabase } from "#data/database.ts";
import { readMySubmissions } from "#data/my-submissions.ts";
import { submitSubmission } from "#data/submissions.ts";
import { startSync, wakeSync } from "#data/sync-engine.ts";

/** The app's own saving and sending without its screens, for many submissions in little time. */

/** Sends and fetches from now on for this account. */
export const start = (accountId: string): void => startSync(accountId);

interface Saved {
  readonly id: string;
  readonly receipt: string;
  readonly text: string;
}

const submit = async (pointCode: string, text: string): Promise<Saved> => {
  const { id, receipt } = await submitSubmission({ pointCode, text, photos: [], writtenAt: new Date() });
  return { id, receipt, text };
};

/** Submits as the screen does; what comes back was told to be saved. */
export const save = async (pointCode: string, texts: readonly string[]): Promise<Saved[]> => {
  const taps: Saved[] = [];
  for (const text of texts) taps.push(await submit(pointCode, text));
  return taps;
};

/** The same, telling of each on the console as a screen would: whoever kills the page knows what it had promised. */
export const saveAloud = async (pointCode: string, texts: readonly string[]): Promise<void> => {
  // oxlint-disable-next-line no-console
  for (const text of texts) console.info(`tap ${JSON.stringify(await submit(pointCode, text))}`);
};

/** The same where saving may fail: what was saved, and the sentences for what was not. */
export const trySave = async (pointCode: string, texts: readonly string[]) => {
  const taps: Saved[] = [];
  const failures: { text: string; sentence: string }[] = [];
  for (const text of texts) {
    await submit(pointCode, text).then(
      (tap) => taps.push(tap),
      (error: unknown) => failures.push({ text, sentence: error instanceof Error ? error.message : String(error) }),
    );
  }
  return { taps, failures };
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
