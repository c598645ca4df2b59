import { closePersonDatabase, currentDatabase, type PersonDatabase } from "#data/database.ts";
import { useLive } from "#data/live.ts";
import { signOut } from "#data/session.ts";
import { stopSync } from "#data/sync-engine.ts";
import { readSyncFacts } from "#data/sync-status.ts";
import { finishWipes, noteWipe } from "#data/wipes.ts";

/** What would be lost by signing out now. */
export interface AtStake {
  /** Everything that the server has not taken, refused ones included. */
  readonly unsent: number;
  /** Begun and not submitted. */
  readonly drafts: number;
  /** Photos of both. */
  readonly photos: number;
  /** Files of proposals that the server has not. */
  readonly files: number;
}

/** What would be lost by signing out now, live; undefined while it is counted. */
export const useAtStake = (): AtStake | undefined => useLive(readAtStake);

export const readAtStake = async (database: PersonDatabase): Promise<AtStake> => {
  const { unsent } = await readSyncFacts(database);
  const drafts = (await database.drafts.toArray())
    .map(({ content }) => content)
    .filter(({ text, photos }) => text.trim() !== "" || (photos ?? []).length > 0);
  const waiting = await database.photos.where("state").equals("WAITING").count();
  const inDrafts = drafts.reduce((sum, { photos }) => sum + (photos ?? []).length, 0);
  const files = await database.attachments.where("state").notEqual("ARRIVED").count();
  return { unsent, drafts: drafts.length, photos: waiting + inDrafts, files };
};

/**
 * Signs out: the session ends here and in every tab, on the server as soon as it can be reached, and everything of this person leaves the phone,
 * drafts included. Only a sign-out that the person chose calls this; an expired session never does.
 */
export const leavePhone = async (): Promise<void> => {
  const database = currentDatabase();
  // Written down first: should the page die now, the next start finishes it.
  if (database) noteWipe({ name: database.name, accountId: database.accountId });
  const farewell = signOut();
  await stopSync();
  closePersonDatabase();
  await finishWipes();
  await farewell;
};
